package dev.cspmesh.billing.order.line;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.billing.BulkInsert;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lines of spooled orders. A caller reaches them through an order that it may see. */
@ApplicationScoped
public class OrderLines implements PanacheRepositoryBase<OrderLine, UUID> {

    private final BulkInsert rows;

    OrderLines(BulkInsert rows) {
        this.rows = rows;
    }

    /** The lines of an order that the caller was found to see, in their order. */
    public Uni<List<OrderLine>> of(MonthlyOrder order) {
        return of(List.of(order.id()));
    }

    /** The lines of several orders, each order's lines together and in their order. */
    public Uni<List<OrderLine>> of(List<UUID> orders) {
        return find("orderId in :orders order by orderId, columns.line", Map.of("orders", orders))
                .list();
    }

    /** One line of an order that the caller was found to see. */
    public Uni<OrderLine> one(MonthlyOrder order, int line) {
        return find("orderId = :order and columns.line = :line", Map.of("order", order.id(), "line", line))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("line", line).rejected());
    }

    /** Writes all lines of an order in one statement of the current transaction. */
    public Uni<Void> write(List<OrderLine> lines) {
        return rows.into("order_line", lines.stream().map(Row::of).toList());
    }

    /** A line as the table has it. */
    record Row(
            UUID id,
            @JsonProperty("order_id") UUID orderId,
            @JsonUnwrapped LineColumns columns) {

        static Row of(OrderLine line) {
            return new Row(line.id(), line.orderId(), line.columns());
        }
    }
}
