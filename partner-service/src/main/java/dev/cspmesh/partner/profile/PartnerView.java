package dev.cspmesh.partner.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.partner.person.Contact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How partners look over HTTP. */
final class PartnerView {

    private PartnerView() {}

    static RestResponse<Full> tagged(Partner partner, Caller caller) {
        return Responses.tagged(Full.of(partner, caller), partner.version());
    }

    /** The aggregator that the partner picks. */
    @Schema(name = "AggregatorChoice", description = "The aggregator that the partner picks")
    record Choice(
            @NotBlank @OneLine @Size(max = 20) @Schema(examples = "AGG-1001")
            String aggregatorId) {}

    /** A partner as its participants see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Partner", description = "A CSP-SaaS company in the program")
    record Full(
            @Schema(examples = "CSP-100234") String partnerId,
            @Schema(examples = "Nordwind Cloud GmbH") String legalName,
            @Schema(examples = "DE") String country,

            @Schema(examples = "Hafenstr. 1, 20457 Hamburg", description = "Absent while it is not known") @Nullable String address,

            PartnerStatus status,

            @Schema(examples = "2024-10-05T09:00:00Z", description = "Since when it has this status")
            Instant statusSince,

            @Schema(
                    examples = "The bills of three months are not paid.",
                    description = "Why; absent since the approval")
            @Nullable String statusReason,

            Contact primaryContact,

            @Schema(examples = "AGG-1001", description = "Absent until one is chosen") @Nullable String aggregatorId,

            List<NextAction> allowedActions) {

        static Full of(Partner partner, Caller caller) {
            return new Full(
                    partner.partnerId(),
                    partner.legalName(),
                    partner.country(),
                    partner.address().orElse(null),
                    partner.status(),
                    partner.statusSince(),
                    partner.statusReason().orElse(null),
                    partner.primaryContact(),
                    partner.aggregatorId().orElse(null),
                    PartnerLifeCycle.TABLE.allowedActions(partner, caller));
        }
    }

    /** Why VMware moves a partner. */
    @Schema(name = "PartnerReason", description = "Why the partner is suspended, reinstated or let go")
    record Reason(
            @NotBlank @Size(max = 1000) @Schema(examples = "The register no longer knows the company.")
            String reason) {}

    /** Which administrator becomes the primary contact. */
    @Schema(name = "PrimaryContactChoice", description = "The administrator who becomes the primary contact")
    record Primary(
            @NotNull @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
            UUID administratorId) {}

    /** An administrator of a partner. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Administrator", description = "Somebody who administers the partner's portals")
    record Admin(
            UUID id,
            String firstName,
            String lastName,
            String email,
            @Nullable String phone,

            @Schema(description = "The primary contact, default administrator of the commerce portal")
            boolean primaryContact,

            Instant addedAt) {

        static Admin of(Administrator administrator, Partner partner) {
            Contact person = administrator.person();
            return new Admin(
                    administrator.id(),
                    person.firstName(),
                    person.lastName(),
                    person.email(),
                    person.phone(),
                    partner.primaryContact().email().equals(person.email()),
                    administrator.addedAt());
        }
    }
}
