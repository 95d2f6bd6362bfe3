package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the level that a wish names and pins it. */
@ApplicationScoped
class PinTerms {

    private final CommitLevels levels;

    PinTerms(CommitLevels levels) {
        this.levels = levels;
    }

    /** Fails with a rejection unless the wish's parts fit its type and its level is on offer. */
    Uni<Subject> pin(Wish wish) {
        refuse(AgreementRules.partsFitType(wish));
        return wish.level()
                .map(code -> levels.require(wish.service(), code, wish.currency())
                        .map(PinnedLevel::of)
                        .invoke(level -> refuse(AgreementRules.isSpecial(wish, level))))
                .orElseGet(() -> Uni.createFrom().item(PinnedLevel.none(wish.currency())))
                .map(wish::at);
    }

    private static void refuse(Optional<Rejection> rejection) {
        rejection.map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
    }
}
