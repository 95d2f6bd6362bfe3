package dev.cspmesh.billing.order.usage;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The usage behind orders. A caller reaches it through an order, or a line of a bill, that it may see. */
@ApplicationScoped
public class RatedUsages extends VisibleRepository<RatedUsage> {

    private static final Visibility OF_A_SEEN_ORDER = Visibility.nobody()
            .everything(VMWARE)
            .everything(AGGREGATOR)
            .everything(CSP_SAAS)
            .everything(CUSTOMER);
    private static final Listing<RatedUsage> LISTING = Listing.of(RatedUsage::id)
            .moment("startsAt", "startsAt", RatedUsage::startsAt)
            .moment("endsAt", "endsAt", RatedUsage::endsAt)
            .text("sku", "sku", RatedUsage::sku)
            .searching("eventId", "source", "sku");

    RatedUsages() {
        super(RatedUsage.class, "usage event", OF_A_SEEN_ORDER, LISTING);
    }

    /** A page of an order's usage, in the order in which it came unless another one is asked for. */
    Uni<Page<RatedUsage>> of(Caller caller, MonthlyOrder order, Filter filter, ListRequest request) {
        return page(caller, behind(order, filter), request);
    }

    /** The same of one line of usage of an order. */
    public Uni<Page<RatedUsage>> of(
            Caller caller, MonthlyOrder order, OrderLine line, Filter filter, ListRequest request) {
        Filter ofLine = behind(order, filter)
                .is("customerOrganizationId", line.customerOrganizationId())
                .is("sku", line.sku().code())
                .is("priceBookId", line.priceBookId())
                .is("period", line.period().atDay(1));
        return page(caller, ofLine, request);
    }

    private static Filter behind(MonthlyOrder order, Filter filter) {
        return filter.is("contractId", order.contractId())
                .is("month", order.month().atDay(1));
    }
}
