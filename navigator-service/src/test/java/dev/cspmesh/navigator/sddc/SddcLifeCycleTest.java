package dev.cspmesh.navigator.sddc;

import static dev.cspmesh.navigator.Fixtures.NOW;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import dev.cspmesh.navigator.Fixtures;
import dev.cspmesh.navigator.activation.ActivationContext;
import dev.cspmesh.navigator.activation.ServiceActivation;
import dev.cspmesh.navigator.cluster.Phase;
import java.util.Optional;
import java.util.UUID;

class SddcLifeCycleTest implements LifeCycleCases<Sddc, SddcStatus> {

    @Override
    public LifeCycle<Sddc, SddcStatus> table() {
        return SddcLifeCycle.TABLE;
    }

    @Override
    public Sddc in(SddcStatus state) {
        UUID activationId = new UUID(1, 1);
        var context = new ActivationContext(
                Optional.of(new ActivationContext.Catalogue(true, false)), Optional.of(new UUID(2, 2)), true);
        var activation = ServiceActivation.request(activationId, Fixtures.customer(), "vmc-aws", context, NOW);
        activation.observe(Phase.ready(Optional.empty()), NOW);
        var spec = new SddcSpec(activationId, "warehouse", "eu-central-1", 3);
        return AggregateState.put(Sddc.request(new UUID(5, 5), activation, spec, NOW), state);
    }

    @Override
    public Verbs<Sddc> verbs() {
        return Verbs.of(Sddc.class)
                .request(SddcLifeCycle.PROVISION, (sddc, caller) -> sddc.retry(caller, NOW))
                .automatic(
                        SddcLifeCycle.SUCCEED, sddc -> sddc.succeed(Optional.of("https://sddc.example"), NOW.instant()))
                .automatic(SddcLifeCycle.FAIL, sddc -> sddc.fail("no capacity", NOW.instant()));
    }
}
