package dev.cspmesh.navigator.organization;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.problem.NextAction;
import java.util.List;
import java.util.stream.Stream;

/**
 * The life cycle of a provider organization: the onboarding wizard begins it, it follows the standing of its partner; nothing
 * ends it yet.
 */
public final class ProviderLifeCycle {

    /** Begins a life cycle of its own, as {@link #CREATE_CUSTOMER} does. */
    public static final Action DRAFT_TERMS = Action.post("draftTerms", "/terms-of-service");

    static final Action SUSPEND = Action.automatic("partner suspended or left");
    static final Action REINSTATE = Action.automatic("partner reinstated");

    public static final Action CREATE_CUSTOMER = Action.post("createCustomerOrganization", "/customer-organizations");

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
            .automatic(
                    ProviderOrganizationStatus.ACTIVE,
                    SUSPEND,
                    ProviderOrganizationStatus.SUSPENDED,
                    "provider.suspended.v1")
            .automatic(
                    ProviderOrganizationStatus.SUSPENDED,
                    REINSTATE,
                    ProviderOrganizationStatus.ACTIVE,
                    "provider.reinstated.v1")
            .table();

    private ProviderLifeCycle() {}

    /**
     * What a partner can begin once it has a provider organization.
     *
     * @param active whether it takes new business
     */
    static List<NextAction> opened(boolean active) {
        return (active ? Stream.of(DRAFT_TERMS, CREATE_CUSTOMER) : Stream.of(DRAFT_TERMS))
                .map(action -> new NextAction(action.name(), action.method(), action.path()))
                .toList();
    }
}
