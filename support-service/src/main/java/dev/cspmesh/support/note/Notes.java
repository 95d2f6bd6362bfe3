package dev.cspmesh.support.note;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Notes; the public ones of a request that the caller sees, and the internal ones of its own party. */
@ApplicationScoped
public class Notes extends VisibleRepository<Note> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CUSTOMER, "visibility = PUBLIC or (author = CUSTOMER and authorParty = :party)")
            .rows(CSP_SAAS, "visibility = PUBLIC or (author = CSP_SAAS and authorParty = :party)")
            .rows(VMWARE, "visibility = PUBLIC or (author = VMWARE and authorParty = :party)");

    private static final Listing<Note> LISTING = Listing.of(Note::id)
            .moment("writtenAt", "writtenAt", Note::writtenAt)
            .searching("text");

    Notes() {
        super(Note.class, "note", SEEN_BY, LISTING);
    }

    /** Keeps a note, if there is one. */
    public Uni<Void> keep(Optional<Note> note) {
        return note.map(each -> persist(each).replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** A page of a request's notes. The request must be one that the caller may see. */
    public Uni<Page<Note>> list(Caller caller, UUID request, NoteFilter wanted, ListRequest page) {
        return page(caller, wanted.of(request), page);
    }
}
