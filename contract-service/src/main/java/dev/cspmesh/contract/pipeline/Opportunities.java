package dev.cspmesh.contract.pipeline;

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
import java.util.List;
import java.util.Map;

/** Opportunities; a CSP sees its own, nobody else any. */
@ApplicationScoped
public class Opportunities extends VisibleRepository<Opportunity> {

    private static final Visibility SEEN_BY = Visibility.nobody().rows(CSP_SAAS, "partnerId = :party");

    private static final Listing<Opportunity> LISTING = Listing.of(Opportunity::id)
            .date("startsOn", "deal.startsOn", opportunity -> opportunity.deal().startsOn())
            .moment("enteredAt", "enteredAt", Opportunity::enteredAt)
            .moment("changedAt", "changedAt", Opportunity::changedAt)
            .searching("deal.customerName");

    Opportunities() {
        super(Opportunity.class, "opportunity", SEEN_BY, LISTING);
    }

    /** A page of the opportunities that the caller may see and that are wanted. */
    public Uni<Page<Opportunity>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** What the caller may see of the deals for a service and currency that are not lost; nothing for others than its CSP. */
    public Uni<List<Opportunity>> alive(Caller caller, String service, String currency) {
        return list(
                SEEN_BY.and(caller, "deal.service = :service and deal.currency = :currency and status <> :lost"),
                SEEN_BY.with(caller, Map.of("service", service, "currency", currency, "lost", OpportunityStatus.LOST)));
    }
}
