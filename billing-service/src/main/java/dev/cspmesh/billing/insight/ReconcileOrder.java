package dev.cspmesh.billing.insight;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;

/** Holds the usage, the order and the bills of a month against each other (docs/domain.md, Classified reconciliation). */
@ApplicationScoped
public class ReconcileOrder {

    private static final String SUMS = """
            select
                (select coalesce(sum(round(t.quantity * p.list_unit_price, c.minor_digits)), 0)
                 from (select sku, price_book_id, customer_organization_id, period, sum(quantity) as quantity
                       from usage_event where contract_id = o.contract_id and month = o.month
                       group by sku, price_book_id, customer_organization_id, period) t
                 join price_book_sku p using (price_book_id, sku)),
                (select coalesce(sum(round(r.quantity * p.list_unit_price, c.minor_digits)), 0)
                 from usage_rollup r join price_book_sku p using (price_book_id, sku)
                 where r.contract_id = o.contract_id and r.month = o.month),
                coalesce(l.usage, 0), coalesce(l.edited, 0), coalesce(l.underage, 0), coalesce(l.terminated, 0),
                coalesce(l.adjusted, 0),
                coalesce(l.prepaid, 0), coalesce(l.list, 0),
                coalesce(b.consolidated, 0), coalesce(b.billed, false), coalesce(b.resold, 0), coalesce(b.fees, 0),
                o.status = 'CLOSED'
            from monthly_order o join contract c using (contract_id)
            left join lateral (
                select sum(list) as list,
                       sum(list) filter (where kind in ('USAGE', 'LATE_USAGE')) as usage,
                       sum(list - round(reported_quantity * list_unit_price, c.minor_digits))
                           filter (where reported_quantity is not null) as edited,
                       sum(list) filter (where kind = 'UNDERAGE') as underage,
                       sum(list) filter (where kind = 'TERMINATION') as terminated,
                       sum(list) filter (where kind in ('REVERSAL', 'CORRECTION')) as adjusted,
                       -sum(list) filter (where kind = 'PREPAID') as prepaid
                from order_line where order_id = o.id) l on true
            left join lateral (
                select sum(bl.list) filter (where leg = 'CONSOLIDATED') as consolidated,
                       bool_or(leg = 'CONSOLIDATED') as billed,
                       sum(bl.net) filter (where leg = 'CUSTOMER' and kind <> 'FEE') as resold,
                       sum(bl.net) filter (where leg = 'CUSTOMER' and kind = 'FEE') as fees
                from bill_line bl join bill on bill.id = bl.bill_id where bl.order_id = o.id) b on true
            where o.id = ?1
            """;

    private final Orders orders;

    ReconcileOrder(Orders orders) {
        this.orders = orders;
    }

    @WithSession
    Uni<Reconciliation> reconcile(Caller caller, UUID id) {
        return orders.get(caller, id)
                .invoke(ReconcileOrder::mustBeSpooled)
                .chain(order -> sums(order).map(sums -> Reconciliation.of(sums, caller.is(Participant.CSP_SAAS))));
    }

    private static void mustBeSpooled(MonthlyOrder order) {
        if (order.status() == OrderStatus.OPEN || order.status() == OrderStatus.CANCELLED) {
            throw Rejection.notFound("reconciliation of the running or cancelled order", order.id())
                    .rejected();
        }
    }

    private static Uni<Reconciliation.Sums> sums(MonthlyOrder order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SUMS, Object[].class)
                        .setParameter(1, order.id())
                        .getSingleResult())
                .map(row -> new Reconciliation.Sums(
                        order.currency(),
                        (BigDecimal) row[0],
                        (BigDecimal) row[1],
                        (BigDecimal) row[2],
                        (BigDecimal) row[3],
                        (BigDecimal) row[4],
                        (BigDecimal) row[5],
                        (BigDecimal) row[6],
                        (BigDecimal) row[7],
                        (BigDecimal) row[8],
                        (BigDecimal) row[9],
                        // an order of nothing has no line on the bill that covers it
                        (Boolean) row[10] || ((BigDecimal) row[8]).signum() == 0,
                        (BigDecimal) row[11],
                        (BigDecimal) row[12],
                        (Boolean) row[13]));
    }
}
