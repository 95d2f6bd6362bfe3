package dev.cspmesh.navigator.customer;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Customer organizations; a partner sees its own customers, a customer itself, VMware and aggregators nothing. */
@ApplicationScoped
public class CustomerOrganizations implements PanacheRepositoryBase<CustomerOrganization, UUID> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().rows(CSP_SAAS, "partnerId = :party").rows(CUSTOMER, "cast(id as string) = :party");

    /**
     * The customer organization, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<CustomerOrganization> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("customer organization", id).rejected());
    }

    /** A page of the customer organizations that the caller may see, oldest first. */
    public Uni<Page<CustomerOrganization>> list(Caller caller, PageRequest page) {
        return find(
                        SEEN_BY.and(caller, "id > :after") + " order by id",
                        SEEN_BY.with(caller, Map.of("after", page.after())))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, CustomerOrganization::id));
    }
}
