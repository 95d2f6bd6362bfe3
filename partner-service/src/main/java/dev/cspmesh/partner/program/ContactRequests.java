package dev.cspmesh.partner.program;

import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Contact requests; VMware sees all of them, nobody else any. */
@ApplicationScoped
public class ContactRequests extends VisibleRepository<ContactRequest> {

    private static final Listing<ContactRequest> LISTING = Listing.of(ContactRequest::id)
            .text("reference", "reference", ContactRequest::reference)
            .moment("createdAt", "createdAt", ContactRequest::createdAt)
            .moment("changedAt", "changedAt", ContactRequest::changedAt)
            .searching("reference", "name", "email");

    ContactRequests() {
        super(ContactRequest.class, "contact request", Visibility.nobody().everything(VMWARE), LISTING);
    }

    /** A request whoever asks for it: only for what tells nothing of the person; fails with a 404 rejection otherwise. */
    Uni<ContactRequest> asked(UUID id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("contact request", id).rejected());
    }

    /** A page of the requests that the caller may see and that are wanted, oldest first. */
    Uni<Page<ContactRequest>> list(Caller caller, ContactQuery wanted) {
        return page(caller, wanted.filter(), wanted);
    }
}
