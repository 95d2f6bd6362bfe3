package dev.cspmesh.billing.order;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Edits of orders in review, only ever added to. */
@ApplicationScoped
public class OrderEdits implements PanacheRepositoryBase<OrderEdit, UUID> {

    /** The edits of an order until then, oldest first. */
    public Uni<List<OrderEdit>> until(MonthlyOrder order, Instant then) {
        return find("orderId = :order and at <= :then order by at, id", Map.of("order", order.id(), "then", then))
                .list();
    }
}
