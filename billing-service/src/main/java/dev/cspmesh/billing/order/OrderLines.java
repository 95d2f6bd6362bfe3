package dev.cspmesh.billing.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines of spooled orders. A caller reaches them through an order that it may see. */
@ApplicationScoped
public class OrderLines implements PanacheRepositoryBase<OrderLine, UUID> {

    private static final String INSERT = """
            insert into order_line (id, order_id, line, kind, customer_organization_id, sku, unit, quantity,
                                    price_book_id, list_unit_price, list, discount, net)
            select "id", ?1, "line", "kind", "customer", "sku", "unit", "quantity",
                   "priceBook", "listUnitPrice", "list", "discount", "net"
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb))
                as t("id" uuid, "line" int, "kind" text, "customer" uuid, "sku" text, "unit" text, "quantity" numeric,
                     "priceBook" uuid, "listUnitPrice" numeric, "list" numeric, "discount" numeric, "net" numeric)
            returning line
            """;

    private final ObjectMapper json;

    OrderLines(ObjectMapper json) {
        this.json = json;
    }

    /** The lines of an order that the caller was found to see, in their order. */
    Uni<List<OrderLine>> of(MonthlyOrder order) {
        return of(List.of(order.id()));
    }

    /** The lines of several orders, each order's lines together and in their order. */
    public Uni<List<OrderLine>> of(List<UUID> orders) {
        return find("orderId in :orders order by orderId, line", Map.of("orders", orders))
                .list();
    }

    /** Writes all lines of an order in one statement of the current transaction. */
    Uni<Void> write(UUID orderId, List<OrderLine> lines) {
        return getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(INSERT, Integer.class)
                        .setParameter(1, orderId)
                        .setParameter(2, text(lines))
                        .getResultList())
                .replaceWithVoid();
    }

    private String text(List<OrderLine> lines) {
        try {
            return json.writeValueAsString(lines.stream().map(LineRow::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Order lines cannot be written as JSON", e);
        }
    }

    /** A line as the statement reads it. */
    record LineRow(
            UUID id,
            int line,
            String kind,
            @Nullable UUID customer,
            String sku,
            String unit,
            BigDecimal quantity,
            @Nullable UUID priceBook,
            BigDecimal listUnitPrice,
            BigDecimal list,
            BigDecimal discount,
            BigDecimal net) {

        static LineRow of(OrderLine line) {
            return new LineRow(
                    line.id(),
                    line.line(),
                    line.kind().name(),
                    line.customerOrganizationId().orElse(null),
                    line.sku(),
                    line.unit(),
                    line.quantity(),
                    line.priceBookId().orElse(null),
                    line.listUnitPrice(),
                    line.list(),
                    line.discount(),
                    line.net());
        }
    }
}
