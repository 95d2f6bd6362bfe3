package dev.cspmesh.billing.insight;

import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.billing.order.reading.LineProvenance;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Any amount leads down to the usage, the price, the discount level and the rounding behind it (docs/domain.md, Explain). */
@ApplicationScoped
public class ExplainLine {

    private final Orders orders;
    private final OrderLines lines;
    private final LineProvenance sources;

    ExplainLine(Orders orders, OrderLines lines, LineProvenance sources) {
        this.orders = orders;
        this.lines = lines;
        this.sources = sources;
    }

    /** How a line of a spooled order came about. */
    @WithSession
    Uni<Explanation> explain(Caller caller, UUID orderId, int number) {
        return orders.get(caller, orderId)
                .chain(order -> lines.one(order, number).chain(line -> sources.of(order, line)))
                .map(Explanation::new);
    }
}
