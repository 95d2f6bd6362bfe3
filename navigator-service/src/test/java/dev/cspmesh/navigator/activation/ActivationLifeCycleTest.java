package dev.cspmesh.navigator.activation;

import static dev.cspmesh.navigator.Fixtures.NOW;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import dev.cspmesh.navigator.Fixtures;
import java.util.Optional;
import java.util.UUID;

class ActivationLifeCycleTest implements LifeCycleCases<ServiceActivation, ActivationStatus> {

    @Override
    public LifeCycle<ServiceActivation, ActivationStatus> table() {
        return ActivationLifeCycle.TABLE;
    }

    @Override
    public ServiceActivation in(ActivationStatus state) {
        var context = new ActivationContext(
                Optional.of(new ActivationContext.Catalogue(true, false)), Optional.of(new UUID(2, 2)), true);
        return AggregateState.put(
                ServiceActivation.request(new UUID(1, 1), Fixtures.customer(), "vmc-aws", context, NOW), state);
    }

    @Override
    public Verbs<ServiceActivation> verbs() {
        return Verbs.of(ServiceActivation.class)
                .request(ActivationLifeCycle.ACTIVATE, (activation, caller) -> activation.retry(caller, true, NOW))
                .automatic(ActivationLifeCycle.SUCCEED, activation -> activation.succeed(NOW.instant()))
                .automatic(ActivationLifeCycle.FAIL, activation -> activation.fail("no capacity", NOW.instant()));
    }
}
