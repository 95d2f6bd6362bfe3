package dev.cspmesh.support.request;

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

/**
 * Requests. A customer sees its own, a CSP those of its customers and its own, VMware those that a CSP opened. An
 * aggregator sees none: requests about billing to which it is a party come with a later version.
 */
@ApplicationScoped
public class SupportRequests extends VisibleRepository<SupportRequest> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CUSTOMER, "id in (select r.requestId from Requester r where r.customerOrganizationId = :party)")
            .rows(CSP_SAAS, "parties.partnerId = :party")
            .rows(VMWARE, "level = VENDOR");

    private static final Listing<SupportRequest> LISTING = Listing.of(SupportRequest::id)
            .moment("openedAt", "openedAt", SupportRequest::openedAt)
            .moment("changedAt", "changedAt", SupportRequest::changedAt)
            .moment("dueAt", "clock.dueAt", request -> request.clock().dueAt())
            .searching("content.subject", "parties.partnerName");

    SupportRequests() {
        super(SupportRequest.class, "request", SEEN_BY, LISTING);
    }

    /** A page of the requests that the caller may see and that are wanted. */
    public Uni<Page<SupportRequest>> list(Caller caller, RequestFilter wanted, ListRequest request) {
        return page(caller, wanted.filter(), request);
    }
}
