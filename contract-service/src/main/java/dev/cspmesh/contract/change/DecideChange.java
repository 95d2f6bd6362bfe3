package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * VMware approves or rejects a change, or its CSP withdraws it. Each fails with a 412 or 428 rejection unless
 * {@code ifMatch} names the version in hand.
 */
@ApplicationScoped
class DecideChange {

    private final Contracts contracts;
    private final ChangeRequests requests;
    private final ApplyChange apply;
    private final Audit audit;
    private final Clock clock;

    DecideChange(Contracts contracts, ChangeRequests requests, ApplyChange apply, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.requests = requests;
        this.apply = apply;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ChangeRequest> approve(Caller caller, UUID id, @Nullable String ifMatch) {
        return inTurn(caller, id, ifMatch, (request, contract) -> approve(caller, request, contract));
    }

    private Uni<Void> approve(Caller caller, ChangeRequest request, Contract contract) {
        LocalDate today = contract.today(clock);
        LocalDate effectiveOn = request.change().effectiveOn(contract, today);
        ChangeEvent approved = request.approve(caller, effectiveOn, clock);
        Rejection.refuse(ChangeRules.isInTime(contract, request.change(), effectiveOn, today));
        return audit.append(caller, approved).chain(() -> apply.schedule(Actor.of(caller), request, contract));
    }

    @WithTransaction
    Uni<ChangeRequest> reject(Caller caller, UUID id, @Nullable String ifMatch, String reason) {
        return inTurn(caller, id, ifMatch, (request, contract) -> {
            contract.closeChange(clock);
            return audit.append(caller, request.reject(caller, reason, clock), reason);
        });
    }

    @WithTransaction
    Uni<ChangeRequest> withdraw(Caller caller, UUID id, @Nullable String ifMatch) {
        return inTurn(caller, id, ifMatch, (request, contract) -> {
            contract.closeChange(clock);
            return audit.append(caller, request.withdraw(caller, clock));
        });
    }

    /** The contract is locked before the request, in the order in which everybody locks them. */
    private Uni<ChangeRequest> inTurn(
            Caller caller, UUID id, @Nullable String ifMatch, BiFunction<ChangeRequest, Contract, Uni<Void>> step) {
        return requests.contractOf(caller, id)
                .chain(contract -> contracts.lock(caller, contract))
                .chain(contract -> requests.get(caller, id)
                        .invoke(request -> Responses.match(ifMatch, request.version()))
                        .call(request -> step.apply(request, contract)));
    }
}
