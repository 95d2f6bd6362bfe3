package dev.cspmesh.navigator.customerrequest;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Requests for customer organizations; a partner sees those of its own deals, nobody else any. */
@ApplicationScoped
public class CustomerRequests extends VisibleRepository<CustomerRequest> {

    private static final Visibility SEEN_BY = Visibility.nobody().rows(CSP_SAAS, "partnerId = :party");
    private static final Listing<CustomerRequest> LISTING = Listing.of(CustomerRequest::id)
            .text("customerName", "customerName", CustomerRequest::customerName)
            .date("startsOn", "startsOn", CustomerRequest::startsOn)
            .moment("receivedAt", "receivedAt", CustomerRequest::receivedAt)
            .moment("changedAt", "changedAt", CustomerRequest::changedAt)
            .searching("customerName");

    CustomerRequests() {
        super(CustomerRequest.class, "customer request", SEEN_BY, LISTING);
    }

    /** A page of the requests that the caller may see, oldest deal first. */
    public Uni<Page<CustomerRequest>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }
}
