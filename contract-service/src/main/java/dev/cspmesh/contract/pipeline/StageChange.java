package dev.cspmesh.contract.pipeline;

import java.util.Optional;
import java.util.UUID;

/**
 * The stage that a deal reaches, and what the CSP says with it.
 *
 * @param reasonCode why it is lost; only with {@link OpportunityStatus#LOST}
 * @param reason the same in words; only beside a code
 * @param customerOrganizationId the customer that buys, if it is one already; only with {@link OpportunityStatus#WON}
 */
public record StageChange(
        OpportunityStatus stage,
        Optional<LostReason> reasonCode,
        Optional<String> reason,
        Optional<UUID> customerOrganizationId) {

    /** A stage that needs no word. */
    public static StageChange to(OpportunityStatus stage) {
        return new StageChange(stage, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The deal is lost. */
    public static StageChange lost(LostReason code) {
        return new StageChange(OpportunityStatus.LOST, Optional.of(code), Optional.empty(), Optional.empty());
    }

    Optional<Loss> loss() {
        return reasonCode.map(code -> new Loss(code, reason.orElse(null)));
    }

    /** What its history says. */
    String why() {
        return loss().map(lost -> stage + ", " + lost).orElse(stage.name());
    }
}
