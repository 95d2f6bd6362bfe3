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
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Orders with their lines, and the usage behind them. */
@ApplicationScoped
public class ReadOrder {

    private final Orders orders;
    private final OrderLines lines;
    private final OrderSteps steps;
    private final Contracts contracts;
    private final RateMonth rating;
    private final OfferedActions offered;

    ReadOrder(
            Orders orders,
            OrderLines lines,
            OrderSteps steps,
            Contracts contracts,
            RateMonth rating,
            OfferedActions offered) {
        this.orders = orders;
        this.lines = lines;
        this.steps = steps;
        this.contracts = contracts;
        this.rating = rating;
        this.offered = offered;
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
}
