package dev.cspmesh.billing.order.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the usage behind an order looks over HTTP. */
final class OrderUsageView {

    private OrderUsageView() {}

    /** A usage event with its price. */
    @Schema(name = "OrderUsage", description = "One usage event behind an order, with its exact list amount")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Usage(
            @Schema(examples = "/meters/eu-1") String source,
            @Schema(examples = "11472") String id,
            @Schema(examples = "VMC-HOST-I3") String sku,
            @Schema(examples = "Hours") String unit,
            @Schema(examples = "2.00000000000") String quantity,
            @Schema(examples = "0.0000004") String listUnitPrice,

            @Schema(
                    examples = "0.000000800000000000",
                    description = "quantity × listUnitPrice, exact, before any rounding")
            String listAmount,

            Instant startsAt,
            Instant endsAt,

            @Schema(type = SchemaType.STRING, format = "uuid", description = "Whose usage it is; shown to the CSP only")
            Optional<UUID> customerOrganizationId) {

        static Usage of(RatedUsage usage, Caller caller) {
            return new Usage(
                    usage.source(),
                    usage.eventId(),
                    usage.sku(),
                    usage.unit(),
                    usage.quantity().toString(),
                    usage.listUnitPrice().toPlainString(),
                    usage.listAmount().toPlainString(),
                    usage.startsAt(),
                    usage.endsAt(),
                    Optional.of(usage.customerOrganizationId()).filter(customer -> caller.is(Participant.CSP_SAAS)));
        }
    }
}
