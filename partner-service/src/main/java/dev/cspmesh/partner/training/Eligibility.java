package dev.cspmesh.partner.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** May this partner transact this service now, and if not, what is missing? */
@Schema(name = "Eligibility", description = "May this partner transact this service now?")
record Eligibility(
        @Schema(examples = "CSP-100234") String partnerId,
        @Schema(examples = "vmc-aws") String service,
        boolean eligible,
        List<Missing> missing) {

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

    static Eligibility of(String partnerId, String service, List<Missing> missing) {
        return new Eligibility(partnerId, service, missing.isEmpty(), List.copyOf(missing));
    }
}
