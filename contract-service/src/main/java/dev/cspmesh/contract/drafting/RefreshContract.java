package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.TermsSnapshot;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CSP lets its draft take the level of the same name that is on offer on the first day now. */
@ApplicationScoped
class RefreshContract {

    private final Contracts contracts;
    private final ReviewPins pins;
    private final CommitLevels levels;
    private final Audit audit;
    private final Clock clock;

    RefreshContract(Contracts contracts, ReviewPins pins, CommitLevels levels, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.pins = pins;
        this.levels = levels;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    Uni<Contract> refresh(Caller caller, UUID id, @Nullable String ifMatch) {
        return contracts
                .lock(caller, id)
                .invoke(contract -> Responses.match(ifMatch, contract.version()))
                .call(pins::review)
                .invoke(contract -> ContractLifeCycle.TABLE.require(contract, ContractLifeCycle.REFRESH, caller))
                .call(contract -> take(caller, contract));
    }

    private Uni<Void> take(Caller caller, Contract contract) {
        TermsSnapshot before = contract.snapshot();
        return current(contract)
                .map(level -> contract.refresh(caller, level, clock))
                .chain(edited -> audit.append(
                        caller,
                        edited,
                        "The level that is on offer on the first day",
                        before.changesTo(contract.snapshot())));
    }

    private Uni<ContractedLevel> current(Contract contract) {
        return levels.require(
                        contract.service(),
                        Objects.requireNonNull(contract.level().code()),
                        contract.currency(),
                        contract.term().startsOn())
                .map(ContractedLevel::of);
    }
}
