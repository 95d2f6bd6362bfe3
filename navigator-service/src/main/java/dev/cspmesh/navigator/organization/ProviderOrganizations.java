package dev.cspmesh.navigator.organization;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;

/** Provider organizations; a partner sees its own, VMware all. */
@ApplicationScoped
public class ProviderOrganizations extends VisibleRepository<ProviderOrganization> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).rows(CSP_SAAS, "partnerId = :party");
    private static final Listing<ProviderOrganization> LISTING = Listing.of(ProviderOrganization::id)
            .text("name", "profile.name", provider -> provider.profile().name())
            .moment("createdAt", "createdAt", ProviderOrganization::createdAt)
            .moment("changedAt", "changedAt", ProviderOrganization::changedAt)
            .searching("profile.name", "partnerId");

    ProviderOrganizations() {
        super(ProviderOrganization.class, "provider organization", SEEN_BY, LISTING);
    }

    /** A page of the provider organizations that the caller may see, oldest first. */
    public Uni<Page<ProviderOrganization>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /**
     * The provider organization of the partner that calls.
     *
     * @return fails with a rejection while the wizard is not completed
     */
    public Uni<ProviderOrganization> own(Caller caller) {
        return ofPartner(caller)
                .map(found -> found.orElseThrow(() -> Rejection.of(
                                NavigatorProblems.NO_PROVIDER_ORGANIZATION, "Your onboarding is not completed.")
                        .step("listInvitations", "GET", "/invitations")
                        .rejected()));
    }

    /** True when the partner that calls has completed the wizard. */
    @WithSession
    public Uni<Boolean> isOnboarded(Caller caller) {
        return ofPartner(caller).map(Optional::isPresent);
    }

    /** The provider organization of a partner, locked, for what no caller starts; nothing while there is none. */
    Uni<Optional<ProviderOrganization>> claim(String partnerId) {
        return find("partnerId = :partner", Map.of("partner", partnerId))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    private Uni<Optional<ProviderOrganization>> ofPartner(Caller caller) {
        return seen(caller, "partnerId = :partner", Map.of("partner", caller.party()));
    }
}
