package dev.cspmesh.support.note;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notes; the public ones of a request that the caller sees, and the internal ones of its own party. */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CUSTOMER, "visibility = PUBLIC or (author = CUSTOMER and authorParty = :party)")
            .rows(CSP_SAAS, "visibility = PUBLIC or (author = CSP_SAAS and authorParty = :party)")
            .rows(VMWARE, "visibility = PUBLIC or (author = VMWARE and authorParty = :party)");

    /** Keeps what was said, if anything was. */
    public Uni<Void> keep(Optional<Note> note) {
        return note.map(each -> persist(each).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** A page of a request's notes, oldest first. The request must be one that the caller may see. */
    public Uni<Page<Note>> list(Caller caller, UUID request, PageRequest page) {
        Map<String, ?> finder = Map.of("request", request, "after", page.after());
        return find(
                        SEEN_BY.and(caller, "requestId = :request and id > :after") + " order by id",
                        SEEN_BY.with(caller, finder))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Note::id));
    }
}
