package dev.cspmesh.navigator.organization;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Provider organizations; a partner sees its own, VMware all. */
@ApplicationScoped
public class ProviderOrganizations implements PanacheRepositoryBase<ProviderOrganization, UUID> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).rows(CSP_SAAS, "partnerId = :party");

    /**
     * The provider organization, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<ProviderOrganization> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("provider organization", id).rejected());
    }

    /** A page of the provider organizations that the caller may see, oldest first. */
    public Uni<Page<ProviderOrganization>> list(Caller caller, PageRequest page) {
        return find(
                        SEEN_BY.and(caller, "id > :after") + " order by id",
                        SEEN_BY.with(caller, Map.of("after", page.after())))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, ProviderOrganization::id));
    }

    /**
     * The provider organization of the partner that calls.
     *
     * @return fails with a rejection while the wizard is not completed
     */
    public Uni<ProviderOrganization> own(Caller caller) {
        return find("partnerId", caller.party())
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.of(
                                NavigatorProblems.NO_PROVIDER_ORGANIZATION, "Your onboarding is not completed.")
                        .step("listInvitations", "GET", "/invitations")
                        .rejected());
    }
}
