package dev.cspmesh.billing.order.reading;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderEdit;
import dev.cspmesh.billing.order.OrderEdits;
import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.billing.order.OrderStep;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.billing.order.spooling.RateMonth;
import dev.cspmesh.billing.order.spooling.UsageTotals;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.Rating;
import dev.cspmesh.billing.rating.RatingSnapshot;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What did we believe on day D about month M (docs/domain.md, Immutable months)? Nothing is kept for this: usage knows when it
 * was accepted, steps and edits know when they were made, and rating is a pure function.
 */
@ApplicationScoped
public class ReadOrderAsOf {

    private static final String LATER = """
            select 'LATE_USAGE', u.sku, u.unit, sum(u.quantity), p.list_unit_price
            from usage_event u join price_book_sku p using (price_book_id, sku)
            where u.contract_id = ?1 and u.period = ?2 and u.month > ?2 and u.received_at <= ?3
            group by u.sku, u.unit, p.list_unit_price
            union all
            select 'CORRECTION', l.sku, l.unit, a.quantity - l.quantity, l.list_unit_price
            from adjustment j join adjustment_line a on a.adjustment_id = j.id
            join order_line l on l.order_id = a.order_id and l.line = a.line
            where j.order_id = ?4 and j.applied_at <= ?3
            order by 1, 2, 3, 5
            """;

    private final Orders orders;
    private final OrderLines lines;
    private final OrderSteps steps;
    private final OrderEdits edits;
    private final UsageTotals totals;
    private final Contracts contracts;
    private final RateMonth rating;

    ReadOrderAsOf(
            Orders orders,
            OrderLines lines,
            OrderSteps steps,
            OrderEdits edits,
            UsageTotals totals,
            Contracts contracts,
            RateMonth rating) {
        this.orders = orders;
        this.lines = lines;
        this.steps = steps;
        this.edits = edits;
        this.totals = totals;
        this.contracts = contracts;
        this.rating = rating;
    }

    /** The order as it was known then. */
    @WithSession
    Uni<OrderAsOf> read(Caller caller, UUID id, Instant then) {
        return orders.get(caller, id).chain(order -> asOf(order, then));
    }

    private Uni<OrderAsOf> asOf(MonthlyOrder order, Instant then) {
        return edits.until(order, then)
                .chain(made -> statusAt(order, then)
                        .chain(status -> ratedAt(order, status, made, then)
                                .chain(rated -> later(order, then)
                                        .map(later -> asOf(order, then, status, made, rated, later)))));
    }

    private static OrderAsOf asOf(
            MonthlyOrder order,
            Instant then,
            OrderStatus status,
            List<OrderEdit> made,
            RatedMonth rated,
            List<OrderAsOf.Later> later) {
        return new OrderAsOf(order, then, status, made.size(), rated.summary(), OrderLine.of(order, rated), later);
    }

    private Uni<OrderStatus> statusAt(MonthlyOrder order, Instant then) {
        return steps.of(order)
                .map(all -> all.stream()
                        .filter(step -> !step.at().isAfter(then))
                        .map(OrderStep::status)
                        .reduce(OrderStatus.OPEN, (earlier, last) -> last));
    }

    private Uni<RatedMonth> ratedAt(MonthlyOrder order, OrderStatus status, List<OrderEdit> made, Instant then) {
        return contracts
                .findById(order.contractId())
                .chain(contract -> status == OrderStatus.OPEN
                        ? totals.knownAt(order.contractId(), order.month(), then)
                                .chain(usage -> rating.fromUsage(contract, order.month(), usage))
                        : lines.of(order)
                                .chain(all -> rating.again(contract, order, all))
                                .map(snapshot -> replay(snapshot, made)));
    }

    /** The order as it was spooled, with the edits made by then. */
    static RatedMonth replay(RatingSnapshot snapshot, List<OrderEdit> made) {
        List<UsageTotal> usage = new ArrayList<>(Rating.inOrder(snapshot.usage()).stream()
                .map(ReadOrderAsOf::asSpooled)
                .toList());
        for (OrderEdit edit : made) {
            usage.set(edit.line() - 1, usage.get(edit.line() - 1).edit(edit.quantity(), edit.reason()));
        }
        return Rating.rate(snapshot.withUsage(usage));
    }

    private static UsageTotal asSpooled(UsageTotal total) {
        return new UsageTotal(
                total.customerOrganizationId(),
                total.sku(),
                total.unit(),
                total.period(),
                total.edited().map(UsageTotal.Edited::reportedQuantity).orElse(total.quantity()),
                total.priceBookId(),
                total.listUnitPrice(),
                Optional.empty());
    }

    private Uni<List<OrderAsOf.Later>> later(MonthlyOrder order, Instant then) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LATER, Object[].class)
                        .setParameter(1, order.contractId())
                        .setParameter(2, order.month().atDay(1))
                        .setParameter(3, then)
                        .setParameter(4, order.id())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new OrderAsOf.Later(
                                (String) row[0], (String) row[1], (String) row[2], (BigDecimal) row[3], (BigDecimal)
                                        row[4]))
                        .toList());
    }
}
