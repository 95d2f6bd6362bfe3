package dev.cspmesh.contract.enquiry;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
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

/** Sales enquiries; a CSP sees its own, VMware all. */
@ApplicationScoped
public class SalesEnquiries extends VisibleRepository<SalesEnquiry> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).rows(CSP_SAAS, "partnerId = :party");

    private static final Listing<SalesEnquiry> LISTING = Listing.of(SalesEnquiry::id)
            .moment("takenAt", "takenAt", SalesEnquiry::takenAt)
            .moment("changedAt", "changedAt", SalesEnquiry::changedAt)
            .searching("reference", "question");

    SalesEnquiries() {
        super(SalesEnquiry.class, "sales enquiry", SEEN_BY, LISTING);
    }

    /** A page of the enquiries that the caller may see and that are wanted. */
    Uni<Page<SalesEnquiry>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** A reference that no enquiry had before. */
    Uni<String> nextReference() {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('enquiry_number')", Long.class)
                        .getSingleResult())
                .map(number -> "SE-" + number);
    }
}
