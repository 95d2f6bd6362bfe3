package dev.cspmesh.navigator.terms;

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
import java.util.UUID;

/** Terms of service; a partner sees its own, a customer the published ones of its provider, nobody else any. */
@ApplicationScoped
public class Terms implements PanacheRepositoryBase<TermsOfService, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(
                    CUSTOMER,
                    "status = PUBLISHED and partnerId ="
                            + " (select c.partnerId from CustomerOrganization c where cast(c.id as string) = :party)");

    /**
     * The terms, for a caller who may see them.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<TermsOfService> get(Caller caller, UUID id) {
        return get(caller, id, LockModeType.NONE);
    }

    /** The same, held for a change until the transaction ends. */
    public Uni<TermsOfService> lock(Caller caller, UUID id) {
        return get(caller, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<TermsOfService> get(Caller caller, UUID id, LockModeType lock) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("terms of service", id).rejected());
    }

    /** A page of the terms that the caller may see, oldest first. */
    public Uni<Page<TermsOfService>> list(Caller caller, PageRequest page) {
        return find(
                        SEEN_BY.and(caller, "id > :after") + " order by id",
                        SEEN_BY.with(caller, Map.of("after", page.after())))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, TermsOfService::id));
    }

    /** The number that this partner's next publication gets; lock the partner's name first. */
    Uni<Integer> nextVersionNumber(String partnerId) {
        return find("partnerId = ?1 and versionNumber is not null order by versionNumber desc", partnerId)
                .firstResult()
                .map(last -> last == null ? 1 : last.versionNumber().orElseThrow() + 1);
    }
}
