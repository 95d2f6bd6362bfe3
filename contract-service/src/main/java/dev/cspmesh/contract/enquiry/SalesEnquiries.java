package dev.cspmesh.contract.enquiry;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sales enquiries; a CSP sees its own, VMware all. */
@ApplicationScoped
public class SalesEnquiries implements PanacheRepositoryBase<SalesEnquiry, UUID> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).rows(CSP_SAAS, "partnerId = :party");

    /** The enquiry, for a caller who may see it; fails with a 404 rejection otherwise. */
    Uni<SalesEnquiry> get(Caller caller, UUID id) {
        return get(caller, id, LockModeType.NONE);
    }

    /** Like {@link #get}, and until the transaction ends nobody else changes it. */
    Uni<SalesEnquiry> lock(Caller caller, UUID id) {
        return get(caller, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<SalesEnquiry> get(Caller caller, UUID id, LockModeType lock) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("sales enquiry", id).rejected());
    }

    /** A page of the enquiries that the caller may see, oldest first. */
    Uni<Page<SalesEnquiry>> list(Caller caller, Optional<EnquiryStatus> status, PageRequest page) {
        Map<String, Object> wanted = new HashMap<>(Map.of("after", page.after()));
        status.ifPresent(state -> wanted.put("status", state));
        String finder = status.map(state -> "id > :after and status = :status").orElse("id > :after");
        return find(SEEN_BY.and(caller, finder) + " order by id", SEEN_BY.with(caller, wanted))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, SalesEnquiry::id));
    }

    /** A reference that no enquiry had before. */
    Uni<String> nextReference() {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('enquiry_number')", Long.class)
                        .getSingleResult())
                .map(number -> "SE-" + number);
    }
}
