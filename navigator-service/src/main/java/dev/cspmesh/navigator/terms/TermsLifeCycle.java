package dev.cspmesh.navigator.terms;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.navigator.terms.TermsStatus.DRAFT;
import static dev.cspmesh.navigator.terms.TermsStatus.PUBLISHED;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.navigator.organization.ProviderLifeCycle;

/** The life cycle of terms of service: what a customer accepted must stay what it was. */
public final class TermsLifeCycle {

    static final Action EDIT = Action.put("editTerms", "/terms-of-service/{id}");
    static final Action PUBLISH = Action.post("publishTerms", "/terms-of-service/{id}/publication");
    static final Action ACCEPT = Action.post("acceptTerms", "/terms-of-service/{id}/acceptances");

    public static final LifeCycle<TermsOfService, TermsStatus> TABLE = LifeCycle.of(
                    "terms of service", TermsStatus.class, TermsOfService::status, TermsOfService::id)
            .shownBy(Action.get("readTerms", "/terms-of-service/{id}"))
            .begins(ProviderLifeCycle.DRAFT_TERMS, By.any(CSP_SAAS), DRAFT, "terms.drafted.v1")
            .row(DRAFT, EDIT, CSP_SAAS, DRAFT, "terms.edited.v1")
            .row(DRAFT, PUBLISH, CSP_SAAS, PUBLISHED, "terms.published.v1")
            .row(PUBLISHED, ACCEPT, CUSTOMER, PUBLISHED, "terms.accepted.v1")
            .table();

    private TermsLifeCycle() {}
}
