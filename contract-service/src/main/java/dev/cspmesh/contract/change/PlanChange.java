package dev.cspmesh.contract.change;

import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.PinnedLevel;
import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.threshold.ApprovalThresholds;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Works a change out against a contract; nothing is stored. Asked by the dry run and by the request itself. */
@ApplicationScoped
class PlanChange {

    private final CommitLevels levels;
    private final ApprovalThresholds thresholds;
    private final Clock clock;

    PlanChange(CommitLevels levels, ApprovalThresholds thresholds, Clock clock) {
        this.levels = levels;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** Fails with a rejection when the change does not fit the contract. */
    Uni<Plan> plan(Agreement contract, ChangeKind kind, ChangeWish wish) {
        LocalDate today = contract.today(clock);
        LocalDate effectiveOn = effectiveOn(contract, kind, wish, today);
        refuse(ChangeRules.isOpenNow(contract, kind)
                .or(() -> ChangeRules.fitsType(contract, kind))
                .or(() -> ChangeRules.hasItsParts(kind, wish))
                .or(() -> isLater(kind, wish)
                        ? Optional.empty()
                        : ChangeRules.isInTime(contract, kind, effectiveOn, today)));
        return pinned(contract, kind, wish)
                .chain(wanted -> asks(kind, wanted).map(asks -> new Plan(contract, kind, wanted, effectiveOn, asks)))
                .invoke(plan -> refuse(ChangeRules.staysCovered(plan)));
    }

    private static boolean isLater(ChangeKind kind, ChangeWish wish) {
        return kind == ChangeKind.DOWNGRADE && !wish.nextMonth();
    }

    /** Effective at a month boundary, contacts at once (docs/domain.md, contract). */
    static LocalDate effectiveOn(Agreement contract, ChangeKind kind, ChangeWish wish, LocalDate today) {
        LocalDate nextMonth = today.withDayOfMonth(1).plusMonths(1);
        return switch (kind) {
            case UPGRADE, TOP_UP -> nextMonth;
            case DOWNGRADE -> wish.nextMonth() ? nextMonth : contract.term().endsOn();
            case RENEW -> contract.term().endsOn();
            case TERMINATE -> Optional.ofNullable(wish.terminatesOn()).orElse(nextMonth);
            case AMEND_CONTACTS -> today;
        };
    }

    private Uni<ChangeWish> pinned(Agreement contract, ChangeKind kind, ChangeWish wish) {
        Optional<String> wanted = kind == ChangeKind.RENEW
                ? wish.wantedLevel()
                        .or(() -> Optional.ofNullable(contract.promise().renewalLevel()))
                        .or(() -> Optional.of(contract.level().code()))
                : wish.wantedLevel();
        return wanted.map(code -> levels.require(
                                contract.service(), code, contract.level().currency())
                        .map(PinnedLevel::of)
                        .invoke(level -> refuse(ChangeRules.leadsThere(contract, kind, level.monthlyCommitment())))
                        .map(wish::pin))
                .orElseGet(() -> Uni.createFrom().item(wish));
    }

    private Uni<Boolean> asks(ChangeKind kind, ChangeWish wish) {
        return switch (kind) {
            case UPGRADE, RENEW -> thresholds.asks(wish.planned().monthlyCommitment());
            case DOWNGRADE -> Uni.createFrom().item(wish.nextMonth());
            case TERMINATE, TOP_UP, AMEND_CONTACTS -> Uni.createFrom().item(false);
        };
    }

    private static void refuse(Optional<Rejection> rejection) {
        rejection.map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
    }
}
