package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractChanges;
import dev.cspmesh.contract.commit.ContractEvent;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.StartBounds;
import dev.cspmesh.contract.drafting.ReviewPins;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VMware lets a draft begin before this month, with a reason that all who sign read. */
@ApplicationScoped
public class BackDateContract {

    private final Contracts contracts;
    private final StartBounds bounds;
    private final ReviewPins pins;
    private final Audit audit;
    private final Clock clock;

    BackDateContract(Contracts contracts, StartBounds bounds, ReviewPins pins, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.bounds = bounds;
        this.pins = pins;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand. */
    @WithTransaction
    public Uni<Contract> backDate(Caller caller, UUID id, @Nullable String ifMatch, LocalDate startsOn, String reason) {
        return contracts
                .lock(caller, id)
                .invoke(contract -> Responses.match(ifMatch, contract.version()))
                .call(contract -> backDate(caller, contract, startsOn, reason))
                .call(pins::review);
    }

    private Uni<Void> backDate(Caller caller, Contract contract, LocalDate startsOn, String reason) {
        ContractChanges before = ContractChanges.before(contract);
        ContractEvent event = contract.backDate(caller, startsOn, reason, bounds, clock);
        return audit.append(caller, event, reason, before.until(contract));
    }
}
