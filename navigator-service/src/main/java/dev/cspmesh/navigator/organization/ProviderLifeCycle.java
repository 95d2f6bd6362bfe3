package dev.cspmesh.navigator.organization;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;

/** The life cycle of a provider organization: the onboarding wizard begins it; nothing ends it yet. */
public final class ProviderLifeCycle {

    public static final LifeCycle<ProviderOrganization, ProviderOrganizationStatus> TABLE = LifeCycle.of(
                    "provider organization",
                    ProviderOrganizationStatus.class,
                    ProviderOrganization::status,
                    ProviderOrganization::id)
            .shownBy(Action.get("readProviderOrganization", "/provider-organizations/{id}"))
            .begins(
                    Action.post("completeOnboarding", "/invitations/{id}/completion"),
                    By.any(CSP_SAAS),
                    ProviderOrganizationStatus.ACTIVE,
                    "provider.created.v1")
            .table();

    private ProviderLifeCycle() {}
}
