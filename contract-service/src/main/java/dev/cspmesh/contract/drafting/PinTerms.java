package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.commit.ContractSubject;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the level that a request names, as it is on the contract's first day, and pins it. */
@ApplicationScoped
class PinTerms {

    private final CommitLevels levels;

    PinTerms(CommitLevels levels) {
        this.levels = levels;
    }

    /** Fails with a rejection unless the request's parts fit its type, and its service has the level on that day. */
    Uni<ContractSubject> pin(ContractRequest request) {
        Rejection.refuse(DraftRules.partsFitType(request).or(() -> DraftRules.isPaidInItsCurrency(request)));
        return level(request).map(request::at);
    }

    private Uni<ContractedLevel> level(ContractRequest request) {
        return request.level()
                .map(code -> levels.require(request.service(), code, request.currency(), request.startsOn())
                        .map(ContractedLevel::of)
                        .invoke(level -> Rejection.refuse(DraftRules.isSpecial(request, level))))
                .orElseGet(() -> Uni.createFrom().item(ContractedLevel.none(request.currency())));
    }
}
