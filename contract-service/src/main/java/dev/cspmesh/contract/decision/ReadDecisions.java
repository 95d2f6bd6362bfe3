package dev.cspmesh.contract.decision;

import dev.cspmesh.contract.change.ChangeRequest;
import dev.cspmesh.contract.change.ChangeRequests;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a page of what waits, with the contracts and changes that it is about: money is worked out as their own views do. */
@ApplicationScoped
class ReadDecisions {

    private final PendingDecisions decisions;
    private final Contracts contracts;
    private final ChangeRequests changes;
    private final ContractDeadlines deadlines;

    ReadDecisions(
            PendingDecisions decisions, Contracts contracts, ChangeRequests changes, ContractDeadlines deadlines) {
        this.decisions = decisions;
        this.contracts = contracts;
        this.changes = changes;
        this.deadlines = deadlines;
    }

    Uni<Page<DecisionView>> list(Caller caller, DecisionQuery query) {
        return decisions
                .list(caller, query.filter(caller), query)
                .chain(page -> contracts
                        .among(ids(page, PendingDecision::contractId))
                        .chain(about -> changes.among(ids(page, PendingDecision::id))
                                .map(asked -> views(
                                        page, byId(about, Contract::id), byId(asked, ChangeRequest::id), caller))));
    }

    private Page<DecisionView> views(
            Page<PendingDecision> page, Map<UUID, Contract> about, Map<UUID, ChangeRequest> asked, Caller caller) {
        return page.map(pending -> {
            Contract contract = Objects.requireNonNull(about.get(pending.contractId()));
            return pending.changeRequestId()
                    .map(id -> DecisionView.of(pending, contract, Objects.requireNonNull(asked.get(id)), caller))
                    .orElseGet(() -> DecisionView.of(pending, contract, deadlines, caller));
        });
    }

    private static List<UUID> ids(Page<PendingDecision> page, Function<PendingDecision, UUID> id) {
        return page.items().stream().map(id).toList();
    }

    private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
