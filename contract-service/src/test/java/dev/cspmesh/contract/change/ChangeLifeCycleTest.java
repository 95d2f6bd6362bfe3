package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.kit.lifecycle.LifeCycle;
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

    @Override
    public Verbs<ChangeRequest> verbs() {
        return Verbs.of(ChangeRequest.class)
                .request(
                        ChangeLifeCycle.APPROVE,
                        (request, caller) -> request.approve(caller, LocalDate.parse("2024-04-01"), NOW))
                .request(ChangeLifeCycle.REJECT, (request, caller) -> request.reject(caller, "no", NOW))
                .request(ChangeLifeCycle.WITHDRAW, (request, caller) -> request.withdraw(caller, NOW))
                .automatic(ChangeLifeCycle.APPLY, request -> request.apply(NOW))
                .automatic(ChangeLifeCycle.LAPSE, request -> request.lapse(NOW));
    }
}
