package dev.cspmesh.support.request;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.support.PlainText;
import dev.cspmesh.support.desk.Desk;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which requests of a list are wanted. What is left out narrows nothing. */
public class RequestFilter {

    private static final String OF_CUSTOMER =
            "id in (select r.requestId from Requester r where r.customerOrganizationId = :customer)";

    @QueryParam("status")
    @Separator(",")
    @Size(max = 8) @Parameter(description = "Only those in one of these states, separated by commas", explode = Explode.FALSE)
    @Nullable List<RequestStatus> status;

    @QueryParam("level")
    @Separator(",")
    @Size(max = 3) @Parameter(description = "Only those at one of these levels, separated by commas", explode = Explode.FALSE)
    @Nullable List<RequestLevel> level;

    @QueryParam("desk")
    @Separator(",")
    @Size(max = 5) @Parameter(description = "Only those of one of these desks, separated by commas", explode = Explode.FALSE)
    @Nullable List<Desk> desk;

    @QueryParam("severity")
    @Separator(",")
    @Size(max = 4) @Parameter(description = "Only those of one of these severities, separated by commas", explode = Explode.FALSE)
    @Nullable List<@Min(1) @Max(4) Integer> severity;

    @QueryParam("product")
    @Size(max = 64) @Pattern(regexp = PlainText.CODE) @Parameter(description = "Only those about this product")
    @Nullable String product;

    @QueryParam("partnerId")
    @Size(max = 40) @OneLine
    @Parameter(description = "Only those of this CSP, by its partner ID")
    @Nullable String partnerId;

    @QueryParam("customerOrganizationId")
    @Parameter(description = "Only those of this customer; for the CSP and the customer")
    @Nullable UUID customerOrganizationId;

    @QueryParam("openedFrom")
    @Parameter(description = "Only those opened at this moment or later")
    @Nullable Instant openedFrom;

    @QueryParam("openedBefore")
    @Parameter(description = "Only those opened before this moment")
    @Nullable Instant openedBefore;

    @QueryParam("changedSince")
    @Parameter(description = "Only those that changed at this moment or later")
    @Nullable Instant changedSince;

    Filter filter() {
        Filter filter = Filter.all()
                .in("status", values(status))
                .in("level", values(level))
                .in("parties.desk", values(desk))
                .in("content.severity", values(severity))
                .is("content.product", Optional.ofNullable(product))
                .is("parties.partnerId", Optional.ofNullable(partnerId))
                .from("openedAt", Optional.ofNullable(openedFrom))
                .before("openedAt", Optional.ofNullable(openedBefore))
                .from("changedAt", Optional.ofNullable(changedSince));
        return Optional.ofNullable(customerOrganizationId)
                .map(customer -> filter.where(OF_CUSTOMER, Map.of("customer", customer.toString())))
                .orElse(filter);
    }

    private static <E> List<E> values(@Nullable List<E> wanted) {
        return Optional.ofNullable(wanted).orElse(List.of());
    }
}
