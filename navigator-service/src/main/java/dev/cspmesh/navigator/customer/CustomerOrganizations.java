package dev.cspmesh.navigator.customer;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Customer organizations; a partner sees its own customers, a customer itself, VMware and aggregators nothing. */
@ApplicationScoped
public class CustomerOrganizations extends VisibleRepository<CustomerOrganization> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().rows(CSP_SAAS, "partnerId = :party").rows(CUSTOMER, "cast(id as string) = :party");
    private static final Listing<CustomerOrganization> LISTING = Listing.of(CustomerOrganization::id)
            .text("name", "name", CustomerOrganization::name)
            .moment("createdAt", "createdAt", CustomerOrganization::createdAt)
            .moment("changedAt", "changedAt", CustomerOrganization::changedAt)
            .searching("name");

    CustomerOrganizations() {
        super(CustomerOrganization.class, "customer organization", SEEN_BY, LISTING);
    }

    /** A page of the customer organizations that the caller may see, oldest first. */
    public Uni<Page<CustomerOrganization>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** Whether the address is the contact's of a customer, of any partner. */
    Uni<Boolean> isContact(String email) {
        return count("contact.email = :email", Map.of("email", email)).map(count -> count > 0);
    }
}
