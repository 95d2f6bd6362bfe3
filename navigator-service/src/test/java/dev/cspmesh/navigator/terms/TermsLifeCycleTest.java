package dev.cspmesh.navigator.terms;

import static dev.cspmesh.navigator.Fixtures.NOW;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import dev.cspmesh.navigator.Fixtures;
import java.util.UUID;

class TermsLifeCycleTest implements LifeCycleCases<TermsOfService, TermsStatus> {

    @Override
    public LifeCycle<TermsOfService, TermsStatus> table() {
        return TermsLifeCycle.TABLE;
    }

    @Override
    public TermsOfService in(TermsStatus state) {
        TermsOfService terms = TermsOfService.draft(new UUID(1, 1), "CSP-1", "Terms", "1. We serve you.", NOW);
        if (state == TermsStatus.PUBLISHED) {
            terms.publish(Fixtures.PROVIDER, 1, NOW);
        }
        return terms;
    }

    @Override
    public Caller caller(String role) {
        return role.equals("customer") ? Fixtures.AT_CUSTOMER : Fixtures.PROVIDER;
    }

    @Override
    public Verbs<TermsOfService> verbs() {
        return Verbs.of(TermsOfService.class)
                .request(TermsLifeCycle.EDIT, (terms, caller) -> terms.edit(caller, "New", "New text", NOW))
                .request(TermsLifeCycle.PUBLISH, (terms, caller) -> terms.publish(caller, 1, NOW))
                .request(
                        TermsLifeCycle.ACCEPT,
                        (terms, caller) -> terms.accept(caller, new UUID(8, 8), "Ada Berg", NOW)
                                .accepted());
    }
}
