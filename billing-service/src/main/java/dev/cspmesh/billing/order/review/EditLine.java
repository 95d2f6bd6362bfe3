package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.DryRun;
import dev.cspmesh.billing.order.EstimateEvent;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.MonthlyOrderLifeCycle;
import dev.cspmesh.billing.order.OrderEdit;
import dev.cspmesh.billing.order.OrderEdits;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.billing.order.spooling.RateMonth;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.Rating;
import dev.cspmesh.billing.rating.RatingSnapshot;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The CSP changes the quantity of a line while it reviews the order; the whole order is rated anew. */
@ApplicationScoped
public class EditLine {

    private final Orders orders;
    private final OrderLines lines;
    private final OrderEdits edits;
    private final Contracts contracts;
    private final RateMonth rating;
    private final Outbox outbox;
    private final Clock clock;

    EditLine(
            Orders orders,
            OrderLines lines,
            OrderEdits edits,
            Contracts contracts,
            RateMonth rating,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.edits = edits;
        this.contracts = contracts;
        this.rating = rating;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Edits one line of usage.
     *
     * @param ifMatch the version that the CSP reviewed
     */
    @WithTransaction
    Uni<MonthlyOrder> edit(
            Caller caller, UUID id, @Nullable String ifMatch, int line, OrderEdit.Change change, boolean dryRun) {
        return DryRun.of(
                dryRun,
                orders.lock(caller, id)
                        .invoke(order -> Responses.match(ifMatch, order.version()))
                        .call(order -> lines.of(order).chain(all -> rewrite(caller, order, all, line, change)))
                        .call(order -> edits.persistAndFlush(OrderEdit.of(order.id(), line, change, caller, clock))));
    }

    private Uni<Void> rewrite(
            Caller caller, MonthlyOrder order, List<OrderLine> all, int line, OrderEdit.Change change) {
        MonthlyOrderLifeCycle.TABLE.require(order, MonthlyOrderLifeCycle.EDIT_LINE, caller);
        Rejection.refuse(OrderRules.editable(order, all, line));
        return contracts
                .findById(order.contractId())
                .chain(contract -> rating.again(contract, order, all))
                .map(snapshot -> edited(snapshot, line, change))
                .chain(rated -> replace(order, rated).replaceWith(order.edit(caller, rated, line, change, clock)))
                .chain(outbox::append)
                .chain(() -> outbox.append(EstimateEvent.Updated.of(order)));
    }

    /** The month with one line changed. */
    static RatedMonth edited(RatingSnapshot snapshot, int line, OrderEdit.Change change) {
        List<UsageTotal> usage = new ArrayList<>(Rating.inOrder(snapshot.usage()));
        usage.set(line - 1, usage.get(line - 1).edit(change.quantity(), change.reason()));
        return Rating.rate(snapshot.withUsage(usage));
    }

    private Uni<Void> replace(MonthlyOrder order, RatedMonth rated) {
        return lines.delete("orderId = ?1", order.id()).chain(() -> lines.write(OrderLine.of(order, rated)));
    }
}
