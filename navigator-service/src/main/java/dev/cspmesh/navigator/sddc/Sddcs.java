package dev.cspmesh.navigator.sddc;

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
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Data centers; a partner sees those of its customers, a customer its own. */
@ApplicationScoped
public class Sddcs implements PanacheRepositoryBase<Sddc, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(CUSTOMER, "cast(customerOrganizationId as string) = :party");

    /**
     * The data center of this customer, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<Sddc> get(Caller caller, UUID customerId, UUID id) {
        return find(
                        SEEN_BY.and(caller, "id = :id and customerOrganizationId = :customer"),
                        SEEN_BY.with(caller, Map.of("id", id, "customer", customerId)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("SDDC", id).rejected());
    }

    /** A page of the data centers of this customer that the caller may see, in the order of their identifiers. */
    public Uni<Page<Sddc>> list(Caller caller, UUID customerId, PageRequest page) {
        return find(
                        SEEN_BY.and(caller, "id > :after and customerOrganizationId = :customer") + " order by id",
                        SEEN_BY.with(caller, Map.of("after", page.after(), "customer", customerId)))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Sddc::id));
    }

    /** Whatever this identifier stands for, whoever owns it: callers choose identifiers, and one may be taken. */
    Uni<Optional<Sddc>> lockAny(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** For the service's own job, which acts for nobody. */
    Uni<Sddc> read(UUID id) {
        return findById(id);
    }
}
