package dev.cspmesh.partner.partner;

import dev.cspmesh.kit.problem.Rejection.Step;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How partners look over HTTP. */
final class PartnerView {

    private PartnerView() {}

    /** The aggregator that the partner picks. */
    @Schema(name = "AggregatorChoice", description = "The aggregator that the partner picks")
    record Choice(
            @NotBlank @Size(max = 20) @Schema(examples = "AGG-1001")
            String aggregatorId) {}

    /** A partner as its participants see it. */
    @Schema(name = "Partner", description = "A CSP-SaaS company in the program")
    record Full(
            @Schema(examples = "CSP-100234") String partnerId,
            @Schema(examples = "Nordwind Cloud GmbH") String legalName,
            @Schema(examples = "DE") String country,
            PartnerStatus status,
            Contact primaryContact,

            @Schema(examples = "AGG-1001", description = "Empty until one is chosen")
            String aggregatorId,

            List<Step> allowedActions) {

        static Full of(Partner partner) {
            String self = "/partners/" + partner.partnerId();
            return new Full(
                    partner.partnerId(),
                    partner.legalName(),
                    partner.country(),
                    partner.status(),
                    partner.primaryContact(),
                    partner.aggregatorId().orElse(""),
                    List.of(
                            new Step("chooseAggregator", "PUT", self + "/aggregator"),
                            new Step("readEligibility", "GET", self + "/eligibility")));
        }
    }
}
