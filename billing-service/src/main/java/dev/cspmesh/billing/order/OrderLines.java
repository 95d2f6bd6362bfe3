package dev.cspmesh.billing.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines of spooled orders. A caller reaches them through an order that it may see. */
@ApplicationScoped
public class OrderLines implements PanacheRepositoryBase<OrderLine, UUID> {

    private static final String INSERT = """
            insert into order_line (id, order_id, line, kind, customer_organization_id, sku, unit, quantity,
                                    price_book_id, list_unit_price, list, discount, net, period,
                                    reported_quantity, edit_reason, corrects_order, corrects_line)
            select "id", ?1, "line", "kind", "customer", "sku", "unit", "quantity",
                   "priceBook", "listUnitPrice", "list", "discount", "net", "period",
                   "reported", "reason", "correctsOrder", "correctsLine"
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb))
                as t("id" uuid, "line" int, "kind" text, "customer" uuid, "sku" text, "unit" text, "quantity" numeric,
                     "priceBook" uuid, "listUnitPrice" numeric, "list" numeric, "discount" numeric, "net" numeric,
                     "period" date, "reported" numeric, "reason" text, "correctsOrder" uuid, "correctsLine" int)
            returning line
            """;

    private final ObjectMapper json;

    OrderLines(ObjectMapper json) {
        this.json = json;
    }

    /** The lines of an order that the caller was found to see, in their order. */
    public Uni<List<OrderLine>> of(MonthlyOrder order) {
        return of(List.of(order.id()));
    }

    /** The lines of several orders, each order's lines together and in their order. */
    public Uni<List<OrderLine>> of(List<UUID> orders) {
        return find("orderId in :orders order by orderId, line", Map.of("orders", orders))
                .list();
    }

    /** One line of an order that the caller was found to see. */
    public Uni<OrderLine> one(MonthlyOrder order, int line) {
        return find("orderId = :order and line = :line", Map.of("order", order.id(), "line", line))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("line", line).rejected());
    }

    /** Writes all lines of an order in one statement of the current transaction. */
    public Uni<Void> write(MonthlyOrder order, List<OrderLine> lines) {
        return getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(INSERT, Integer.class)
                        .setParameter(1, order.id())
                        .setParameter(2, text(order, lines))
                        .getResultList())
                .replaceWithVoid();
    }

    private String text(MonthlyOrder order, List<OrderLine> lines) {
        try {
            return json.writeValueAsString(
                    lines.stream().map(line -> LineRow.of(order, line)).toList());
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
            BigDecimal net,
            LocalDate period,
            @Nullable BigDecimal reported,
            @Nullable String reason,
            @Nullable UUID correctsOrder,
            @Nullable Integer correctsLine) {

        public static LineRow of(MonthlyOrder order, OrderLine line) {
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
                    line.net(),
                    line.period(order).atDay(1),
                    line.edited().map(UsageTotal.Edited::reportedQuantity).orElse(null),
                    line.edited().map(UsageTotal.Edited::reason).orElse(null),
                    line.corrects().map(RatedLine.ClosedLine::orderId).orElse(null),
                    line.corrects().map(RatedLine.ClosedLine::line).orElse(null));
        }
    }
}
