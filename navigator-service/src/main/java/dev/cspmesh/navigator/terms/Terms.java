package dev.cspmesh.navigator.terms;

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

/** Terms of service; a partner sees its own, a customer the published ones of its provider, nobody else any. */
@ApplicationScoped
public class Terms extends VisibleRepository<TermsOfService> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(
                    CUSTOMER,
                    "status = PUBLISHED and partnerId ="
                            + " (select c.partnerId from CustomerOrganization c where cast(c.id as string) = :party)");
    private static final Listing<TermsOfService> LISTING = Listing.of(TermsOfService::id)
            .text("title", "title", TermsOfService::title)
            .moment("changedAt", "changedAt", TermsOfService::changedAt)
            .searching("title");

    Terms() {
        super(TermsOfService.class, "terms of service", SEEN_BY, LISTING);
    }

    /** A page of the terms that the caller may see, oldest first. */
    public Uni<Page<TermsOfService>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** The number that this partner's next publication gets; lock the partner's name first. */
    Uni<Integer> nextVersionNumber(String partnerId) {
        return find("partnerId = ?1 and versionNumber is not null order by versionNumber desc", partnerId)
                .firstResult()
                .map(last -> last == null ? 1 : last.versionNumber().orElseThrow() + 1);
    }
}
