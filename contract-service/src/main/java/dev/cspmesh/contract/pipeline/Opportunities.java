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
import java.util.UUID;

/** Opportunities; a CSP sees its own, nobody else any. */
@ApplicationScoped
public class Opportunities extends VisibleRepository<Opportunity> {

    private static final Visibility SEEN_BY = Visibility.nobody().rows(CSP_SAAS, "partnerId = :party");

    private static final Listing<Opportunity> LISTING = Listing.of(Opportunity::id)
            .date("startsOn", "deal.startsOn", opportunity -> opportunity.deal().startsOn())
            .moment("enteredAt", "enteredAt", Opportunity::enteredAt)
            .moment("changedAt", "changedAt", Opportunity::changedAt)
            .searching("deal.customerName");

    private static final String CUSTOMER = """
            select customer_organization_id from customer_organization_projection
            where customer_organization_id = ?1 and partner_id = ?2
            """;

    Opportunities() {
        super(Opportunity.class, "opportunity", SEEN_BY, LISTING);
    }

    /** A page of the opportunities that the caller may see and that are wanted. */
    public Uni<Page<Opportunity>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }

    /** Whether navigator-service has published this customer organization as one of the caller's. */
    Uni<Boolean> isCustomer(Caller caller, UUID customerOrganizationId) {
        return getSession()
                .chain(session -> session.createNativeQuery(CUSTOMER, UUID.class)
                        .setParameter(1, customerOrganizationId)
                        .setParameter(2, caller.party())
                        .getResultList())
                .map(found -> !found.isEmpty());
    }

    /** A partner's deals for a service that are not lost, in any currency; nobody but the partner may be shown them. */
    public Uni<List<Opportunity>> alive(String partnerId, String service) {
        return list(
                "partnerId = :partner and deal.service = :service and status <> :lost order by id",
                Map.of("partner", partnerId, "service", service, "lost", OpportunityStatus.LOST));
    }
}
