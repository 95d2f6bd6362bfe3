package dev.cspmesh.contract.pricebook;

import static dev.cspmesh.kit.caller.Participant.VMWARE;

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

/** Drafts of price books; VMware sees them, nobody else before they are published. */
@ApplicationScoped
public class PriceBookDrafts implements PanacheRepositoryBase<PriceBookDraft, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody().everything(VMWARE);

    /** The draft, for a caller who may see it; fails with a 404 rejection otherwise. */
    public Uni<PriceBookDraft> get(Caller caller, UUID id) {
        return get(caller, id, LockModeType.NONE);
    }

    /** Like {@link #get}, and until the transaction ends nobody else changes it. */
    public Uni<PriceBookDraft> lock(Caller caller, UUID id) {
        return get(caller, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<PriceBookDraft> get(Caller caller, UUID id, LockModeType lock) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("price book draft", id).rejected());
    }

    /** A page of the drafts for a service that the caller may see, oldest first. */
    public Uni<Page<PriceBookDraft>> list(Caller caller, String service, PageRequest page) {
        return find(
                        SEEN_BY.and(caller, "service = :service and id > :after") + " order by id",
                        SEEN_BY.with(caller, Map.of("service", service, "after", page.after())))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, PriceBookDraft::id));
    }
}
