package dev.cspmesh.partner.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.projection.contract.ServiceProjection.Listed;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** May this partner transact this service now, and if not, what is missing? */
@Schema(name = "Eligibility", description = "May this partner transact this service now?")
record Eligibility(
        @Schema(examples = "CSP-100234") String partnerId,
        @Schema(examples = "vmc-aws") String service,
        boolean eligible,

        @Schema(description = "The service is free of charge: it needs no contract, no aggregator and no training")
        boolean free,

        List<Missing> missing,

        @Schema(description = "Where a free service is activated; what you choose stays in braces")
        List<NextAction> next) {

    /** What can be missing. */
    @Schema(
            name = "EligibilityCondition",
            description = "What is missing before a service may be transacted. More may be added.")
    enum Condition {
        PARTNER_ACTIVE,
        AGGREGATOR,
        TRAINING,
        COMPETENCY
    }

    /**
     * A condition that is not met.
     *
     * @param course the course that would meet it, nothing if none would
     * @param step the step of the program in which it is met
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MissingCondition", description = "A condition that is not met")
    record Missing(
            Condition condition,

            @Schema(examples = "The course COMP-VMC-AWS is not completed, or has expired.")
            String detail,

            @Schema(examples = "COMP-VMC-AWS", description = "Course that would meet it, absent if none would")
            @Nullable String course,

            @Schema(examples = "4") int step) {}

    /**
     * The answer.
     *
     * @param navigator address of navigator-service, where the caller activates a free service; empty for all others
     */
    static Eligibility of(String partnerId, Listed service, List<Missing> missing, String navigator) {
        boolean activated =
                service.free() && service.navigatorIntegrated() && missing.isEmpty() && !navigator.isEmpty();
        return new Eligibility(
                partnerId,
                service.code(),
                missing.isEmpty(),
                service.free(),
                List.copyOf(missing),
                activated ? List.of(activation(navigator)) : List.of());
    }

    private static NextAction activation(String navigator) {
        return new NextAction(
                "activateService", "PUT", navigator + "/customer-organizations/{customerId}/services/{activationId}");
    }
}
