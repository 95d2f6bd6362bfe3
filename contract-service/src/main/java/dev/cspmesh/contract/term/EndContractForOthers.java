package dev.cspmesh.contract.term;

import dev.cspmesh.contract.change.LapseChange;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractEndings;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VMware or the aggregator ends a contract at a month boundary, with a coded reason (docs/domain.md, contract). */
@ApplicationScoped
class EndContractForOthers {

    private final Contracts contracts;
    private final LapseChange changes;
    private final ContractDeadlines deadlines;
    private final ContractDocuments documents;
    private final Audit audit;
    private final Clock clock;

    EndContractForOthers(
            Contracts contracts,
            LapseChange changes,
            ContractDeadlines deadlines,
            ContractDocuments documents,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.changes = changes;
        this.deadlines = deadlines;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends it, and what was still asked for it. Fails with a 412 or 428 rejection unless {@code ifMatch} names the version
     * in hand.
     *
     * @param on the last day; the last one of this month, or of the term, if it is empty
     */
    @WithTransaction
    Uni<Contract> end(Caller caller, UUID id, @Nullable String ifMatch, Ending ending, Optional<LocalDate> on) {
        return contracts
                .lock(caller, id)
                .invoke(contract -> Responses.match(ifMatch, contract.version()))
                .call(contract -> end(caller, contract, ending, on));
    }

    private Uni<Void> end(Caller caller, Contract contract, Ending ending, Optional<LocalDate> on) {
        LocalDate before =
                on.map(last -> last.plusDays(1)).orElseGet(() -> ContractEndings.nextBoundary(contract, clock));
        return audit.append(
                        caller,
                        ContractEndings.end(contract, caller, ending, before, clock),
                        ending.reasonCode() + ": " + ending.reason())
                .chain(() -> changes.lapse(contract))
                .chain(() -> deadlines.schedule(contract))
                .chain(() -> documents.keep(contract))
                .replaceWithVoid();
    }
}
