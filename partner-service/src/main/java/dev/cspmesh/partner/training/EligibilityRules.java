package dev.cspmesh.partner.training;

import dev.cspmesh.partner.aggregator.Aggregator;
import dev.cspmesh.partner.profile.Partner;
import dev.cspmesh.partner.profile.PartnerStatus;
import dev.cspmesh.partner.projection.contract.ServiceProjection.Listed;
import dev.cspmesh.partner.training.Eligibility.Condition;
import dev.cspmesh.partner.training.Eligibility.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a partner needs before it may transact a service (docs/domain.md, The ten steps, 3 and 4; partner). */
final class EligibilityRules {

    /** Required of every new partner. */
    static final String PROGRAM_COURSE = "VOP-MSP";

    private static final int STEP_JOIN = 2;
    private static final int STEP_AGGREGATOR = 3;
    private static final int STEP_TRAINING = 4;

    private EligibilityRules() {}

    /**
     * Every condition that is not met, with the step and the course that would meet it. A free service needs nothing but an
     * active partner.
     */
    static List<Missing> missing(
            Partner partner, Listed service, Optional<Aggregator> aggregator, Set<String> validCourses) {
        List<Missing> missing = new ArrayList<>();
        if (partner.status() != PartnerStatus.ACTIVE) {
            missing.add(
                    new Missing(Condition.PARTNER_ACTIVE, "The partner is " + partner.status() + ".", null, STEP_JOIN));
        }
        if (service.free()) {
            return missing;
        }
        withAggregator(partner, aggregator).ifPresent(missing::add);
        if (!validCourses.contains(PROGRAM_COURSE)) {
            missing.add(course(Condition.TRAINING, PROGRAM_COURSE));
        }
        String competency = service.competencyCourse();
        if (competency != null && !validCourses.contains(competency)) {
            missing.add(course(Condition.COMPETENCY, competency));
        }
        return missing;
    }

    /** An aggregator is chosen, and may still act in the partner's country. */
    private static Optional<Missing> withAggregator(Partner partner, Optional<Aggregator> aggregator) {
        if (partner.aggregatorId().isEmpty()) {
            return Optional.of(new Missing(Condition.AGGREGATOR, "No aggregator is chosen.", null, STEP_AGGREGATOR));
        }
        return aggregator
                .filter(chosen -> !chosen.mayServe(partner.country()))
                .map(chosen -> new Missing(
                        Condition.AGGREGATOR,
                        "%s is not authorized for %s any more.".formatted(chosen.aggregatorId(), partner.country()),
                        null,
                        STEP_AGGREGATOR));
    }

    private static Missing course(Condition condition, String course) {
        return new Missing(
                condition, "The course " + course + " is not completed, or has expired.", course, STEP_TRAINING);
    }
}
