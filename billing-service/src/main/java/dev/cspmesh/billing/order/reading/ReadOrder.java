package dev.cspmesh.billing.order.reading;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OfferedActions;
import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.billing.order.OrderStep;
import dev.cspmesh.billing.order.OrderSteps;
import dev.cspmesh.billing.order.OrderView;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.billing.order.spooling.RateMonth;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Orders with their lines, and the usage behind them. */
@ApplicationScoped
public class ReadOrder {

    private static final String USAGE = """
            select u.id, u.source, u.event_id, u.sku, u.unit, u.quantity, p.list_unit_price, u.starts_at, u.ends_at,
                   u.customer_organization_id
            from usage_event u join price_book_sku p using (price_book_id, sku)
            where u.contract_id = $1 and u.month = $2 and u.id > $3
            order by u.id limit $4
            """;

    private final Orders orders;
    private final OrderLines lines;
    private final OrderSteps steps;
    private final Contracts contracts;
    private final RateMonth rating;
    private final OfferedActions offered;
    private final Pool pool;

    ReadOrder(
            Orders orders,
            OrderLines lines,
            OrderSteps steps,
            Contracts contracts,
            RateMonth rating,
            OfferedActions offered,
            Pool pool) {
        this.orders = orders;
        this.lines = lines;
        this.steps = steps;
        this.contracts = contracts;
        this.rating = rating;
        this.offered = offered;
        this.pool = pool;
    }

    /** The order with its lines: as spooled, or rated from the usage so far while it is open. */
    @WithSession
    public Uni<FullOrderView> read(Caller caller, UUID id) {
        return orders.get(caller, id)
                .chain(order -> linesOf(order)
                        .chain(all -> offered.of(order, caller)
                                .map(actions -> FullOrderView.of(order, all, actions, caller))));
    }

    /** A page of the orders that the caller may see. */
    @WithSession
    Uni<Page<OrderView.Head>> list(Caller caller, Filter filter, ListRequest request) {
        return orders.list(caller, filter, request)
                .chain(found -> offered.of(found.items(), caller)
                        .map(actions -> found.map(
                                order -> OrderView.Head.of(order, actions.getOrDefault(order.id(), List.of())))));
    }

    /** The history of an order that the caller may see, oldest first. */
    @WithSession
    Uni<List<OrderStep>> steps(Caller caller, UUID id) {
        return orders.get(caller, id).chain(steps::of);
    }

    private Uni<List<OrderLine>> linesOf(MonthlyOrder order) {
        return order.status() == OrderStatus.OPEN ? linesSoFar(order) : lines.of(order);
    }

    private Uni<List<OrderLine>> linesSoFar(MonthlyOrder order) {
        return contracts
                .findById(order.contractId())
                .chain(contract -> rating.soFar(contract, order.month()))
                .map(rated -> OrderLine.of(order, rated));
    }

    /** A page of the usage behind an order that the caller may see. */
    public Uni<Page<RatedUsage>> usage(Caller caller, UUID id, PageRequest page) {
        UUID after = page.after();
        return Panache.withSession(() -> orders.get(caller, id))
                .chain(order -> pool.preparedQuery(USAGE)
                        .execute(Tuple.of(order.contractId(), order.month().atDay(1), after, page.limit() + 1)))
                .map(rows -> Page.of(rated(rows), page, RatedUsage::id));
    }

    private static List<RatedUsage> rated(RowSet<Row> rows) {
        List<RatedUsage> usage = new ArrayList<>();
        rows.forEach(row -> usage.add(new RatedUsage(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getOffsetDateTime(7).toInstant(),
                row.getOffsetDateTime(8).toInstant(),
                row.getUUID(9))));
        return usage;
    }
}
