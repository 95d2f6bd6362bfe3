package dev.cspmesh.partner.program;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Contact requests; VMware sees all of them, nobody else any. */
@ApplicationScoped
public class ContactRequests implements PanacheRepositoryBase<ContactRequest, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody().everything(VMWARE);

    /** The request, for a caller who may see it; fails with a 404 rejection otherwise. */
    Uni<ContactRequest> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("contact request", id).rejected());
    }

    /** A page of the requests that the caller may see, oldest first. */
    Uni<Page<ContactRequest>> list(Caller caller, Optional<ContactStatus> status, PageRequest page) {
        Map<String, Object> wanted = new HashMap<>(Map.of("after", page.after()));
        status.ifPresent(state -> wanted.put("status", state));
        String finder = status.map(state -> "id > :after and status = :status").orElse("id > :after");
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, wanted))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, ContactRequest::id));
    }
}
