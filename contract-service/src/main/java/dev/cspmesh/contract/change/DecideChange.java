package dev.cspmesh.contract.change;

import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.Agreements;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;

/** VMware approves or rejects a change, or its CSP takes it back. */
@ApplicationScoped
class DecideChange {

    private final Agreements agreements;
    private final ChangeRequests requests;
    private final ApplyChange apply;
    private final Audit audit;
    private final Clock clock;

    DecideChange(Agreements agreements, ChangeRequests requests, ApplyChange apply, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.requests = requests;
        this.apply = apply;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ChangeRequest> approve(Caller caller, UUID id) {
        return inTurn(caller, id, (request, contract) -> approve(caller, request, contract));
    }

    private Uni<Void> approve(Caller caller, ChangeRequest request, Agreement contract) {
        LocalDate effectiveOn = PlanChange.effectiveOn(contract, request.kind(), request.wish(), contract.today(clock));
        ChangeEvent approved = request.approve(effectiveOn, clock);
        ChangeRules.isInTime(contract, request.kind(), effectiveOn, contract.today(clock))
                .map(Rejection::rejected)
                .ifPresent(rejected -> {
                    throw rejected;
                });
        return audit.append(caller, approved).chain(() -> apply.follow(Actor.of(caller), request, contract));
    }

    @WithTransaction
    Uni<ChangeRequest> reject(Caller caller, UUID id, String reason) {
        return inTurn(caller, id, (request, contract) -> audit.append(caller, request.reject(reason, clock), reason));
    }

    @WithTransaction
    Uni<ChangeRequest> withdraw(Caller caller, UUID id) {
        return inTurn(caller, id, (request, contract) -> audit.append(caller, request.withdraw(clock)));
    }

    /** The contract is locked before the request, in the order in which everybody locks them. */
    private Uni<ChangeRequest> inTurn(Caller caller, UUID id, BiFunction<ChangeRequest, Agreement, Uni<Void>> step) {
        return requests.contractOf(caller, id)
                .chain(contract -> agreements.lock(caller, contract))
                .chain(contract -> requests.get(caller, id).call(request -> step.apply(request, contract)));
    }
}
