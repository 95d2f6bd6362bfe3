package dev.cspmesh.navigator.organization;

import static dev.cspmesh.navigator.Fixtures.NOW;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.util.UUID;

class ProviderLifeCycleTest implements LifeCycleCases<ProviderOrganization, ProviderOrganizationStatus> {

    @Override
    public LifeCycle<ProviderOrganization, ProviderOrganizationStatus> table() {
        return ProviderLifeCycle.TABLE;
    }

    @Override
    public ProviderOrganization in(ProviderOrganizationStatus state) {
        var profile = new ProviderOrganization.Profile("Nordwind Cloud", "DE", "eu-central-1", "en");
        return AggregateState.put(ProviderOrganization.create(new UUID(1, 1), "CSP-1", profile, NOW), state);
    }

    @Override
    public Verbs<ProviderOrganization> verbs() {
        return Verbs.of(ProviderOrganization.class)
                .automatic(ProviderLifeCycle.SUSPEND, provider -> provider.suspend(NOW))
                .automatic(ProviderLifeCycle.REINSTATE, provider -> provider.reinstate(NOW));
    }
}
