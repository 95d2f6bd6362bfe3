package dev.cspmesh.partner.program;

import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Contact requests; VMware sees all of them, nobody else any. */
@ApplicationScoped
public class ContactRequests extends VisibleRepository<ContactRequest> {

    private static final Listing<ContactRequest> LISTING = Listing.of(ContactRequest::id)
            .text("reference", "reference", ContactRequest::reference)
            .moment("createdAt", "createdAt", ContactRequest::createdAt)
            .searching("reference", "name", "email");

    ContactRequests() {
        super(ContactRequest.class, "contact request", Visibility.nobody().everything(VMWARE), LISTING);
    }

    /** A page of the requests that the caller may see, oldest first. */
    Uni<Page<ContactRequest>> list(
            Caller caller,
            Collection<ContactStatus> statuses,
            Optional<String> country,
            Optional<Instant> createdSince,
            ListRequest request) {
        return page(
                caller,
                Filter.all().in("status", statuses).is("country", country).from("createdAt", createdSince),
                request);
    }
}
