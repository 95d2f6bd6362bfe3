package dev.cspmesh.contract.term;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.change.LapseChange;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A contract goes on by itself for as long as its last term, as its parties signed: at the level that a downgrade named
 * for the renewal while that is offered, else at the one that it has. A special price goes on with it.
 */
@ApplicationScoped
class RenewAutomatically {

    private final CommitLevels levels;
    private final LapseChange changes;
    private final ContractDeadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    RenewAutomatically(
            CommitLevels levels, LapseChange changes, ContractDeadlines deadlines, Audit audit, Clock clock) {
        this.levels = levels;
        this.changes = changes;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Renews it, in the current transaction; what was still asked for its end has lapsed. */
    Uni<Void> renew(Contract contract) {
        LocalDate from = contract.term().requireEnd();
        int months = contract.terms().schedule().lastTermMonths();
        return level(contract)
                .map(level -> contract.renew(months, level, clock))
                .chain(renewed -> audit.append(Actor.CALENDAR, renewed, "Automatic renewal"))
                .chain(() -> changes.lapse(contract))
                .chain(() -> deadlines.scheduleRenewal(contract, from));
    }

    private Uni<ContractedLevel> level(Contract contract) {
        return Optional.ofNullable(contract.terms().renewalLevel())
                .map(code -> levels.offered(
                                contract.service(),
                                contract.currency(),
                                contract.term().requireEnd())
                        .map(offered -> offered.stream()
                                .filter(level -> level.code().equals(code))
                                .findFirst()
                                .map(ContractedLevel::of)
                                .map(level -> level.keeping(contract.level()))
                                .orElse(contract.level())))
                .orElse(Uni.createFrom().item(contract.level()));
    }
}
