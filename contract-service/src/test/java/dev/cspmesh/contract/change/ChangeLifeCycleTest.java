package dev.cspmesh.contract.change;

import static dev.cspmesh.contract.commit.ContractFixtures.by;

import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.Transition;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.time.Clock;
import java.time.LocalDate;

/** Every edge and every missing edge of a change request's life cycle. */
class ChangeLifeCycleTest implements LifeCycleCases<ChangeRequest, ChangeStatus> {

    private static final Clock NOW = ContractFixtures.FIRST_OF_MARCH;

    @Override
    public LifeCycle<ChangeRequest, ChangeStatus> table() {
        return ChangeLifeCycle.TABLE;
    }

    @Override
    public ChangeRequest in(ChangeStatus state) {
        return AggregateState.put(ChangeEvents.asked(true), state);
    }

    /** VMware is asked only where the request says so. */
    @Override
    public ChangeRequest before(Transition<ChangeRequest, ChangeStatus> row) {
        boolean asked = row.to() != ChangeStatus.SCHEDULED || row.from() != ChangeStatus.PENDING_CONSENT;
        return AggregateState.put(ChangeEvents.asked(asked), row.from());
    }

    @Override
    public Verbs<ChangeRequest> verbs() {
        return Verbs.of(ChangeRequest.class)
                .request(ChangeLifeCycle.SIGN, (request, caller) -> request.sign(by(caller), NOW))
                .request(ChangeLifeCycle.CONSENT, (request, caller) -> request.consent(by(caller), NOW))
                .request(ChangeLifeCycle.APPROVE, (request, caller) -> request.approve(by(caller), NOW))
                .request(
                        ChangeLifeCycle.REPRICE,
                        (request, caller) -> request.reprice(caller, ContractFixtures.level("20"), "no", NOW))
                .request(ChangeLifeCycle.REJECT, (request, caller) -> request.reject(caller, "no", NOW))
                .request(ChangeLifeCycle.WITHDRAW, (request, caller) -> request.withdraw(caller, NOW))
                .automatic(ChangeLifeCycle.APPLY, request -> request.apply(LocalDate.parse("2024-04-01"), NOW))
                .automatic(ChangeLifeCycle.LAPSE, request -> request.lapse(NOW));
    }
}
