package dev.cspmesh.billing.bill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.billing.order.OrderLine;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.kit.id.Ids;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lines of bills. A caller reaches them through a bill that it may see. */
@ApplicationScoped
class BillLines implements PanacheRepositoryBase<BillLine, UUID> {

    private static final String INSERT = """
            insert into bill_line (id, bill_id, line, order_id, order_line, kind, sku, unit, quantity, unit_price,
                                   list, discount, net, tax, total)
            select "id", ?1, "line", "orderId", "orderLine", "kind", "sku", "unit", "quantity", "unitPrice",
                   "list", "discount", "net", "tax", "total"
            from jsonb_to_recordset(cast(cast(?2 as text) as jsonb))
                as t("id" uuid, "line" int, "orderId" uuid, "orderLine" int, "kind" text, "sku" text, "unit" text,
                     "quantity" numeric, "unitPrice" numeric, "list" numeric, "discount" numeric, "net" numeric,
                     "tax" numeric, "total" numeric)
            returning line
            """;

    private final ObjectMapper json;

    BillLines(ObjectMapper json) {
        this.json = json;
    }

    Uni<List<BillLine>> of(Bill bill) {
        return find("billId = :bill order by line", Map.of("bill", bill.id())).list();
    }

    /** How these lines of closed orders were charged on a leg when they were billed. */
    Uni<FirstBilled> first(List<OrderLine> correcting, Leg leg, String currency) {
        List<RatedLine.ClosedLine> closed = correcting.stream()
                .flatMap(line -> line.corrects().stream())
                .distinct()
                .toList();
        return closed.isEmpty()
                ? Uni.createFrom().item(FirstBilled.nothing())
                : find(
                                "orderId in :orders and billId in (select b.id from Bill b where b.leg = :leg)"
                                        + " order by billId, line",
                                Map.of(
                                        "orders",
                                        closed.stream()
                                                .map(RatedLine.ClosedLine::orderId)
                                                .collect(Collectors.toSet()),
                                        "leg",
                                        leg))
                        .list()
                        .map(lines -> lines.stream()
                                .filter(line -> closed.contains(line.orderedAs()))
                                .collect(Collectors.groupingBy(
                                        BillLine::orderedAs,
                                        Collectors.mapping(line -> line.charge(currency), Collectors.toList()))))
                        .map(FirstBilled::new);
    }

    /** Writes all lines of a bill in one statement of the current transaction. */
    Uni<Void> write(UUID billId, List<Charge> charges) {
        return getSession()
                .chain(session -> session.createNativeQuery(INSERT, Integer.class)
                        .setParameter(1, billId)
                        .setParameter(2, text(charges))
                        .getResultList())
                .replaceWithVoid();
    }

    private String text(List<Charge> charges) {
        List<LineRow> rows = IntStream.range(0, charges.size())
                .mapToObj(i -> LineRow.of(i + 1, charges.get(i)))
                .toList();
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Bill lines cannot be written as JSON", e);
        }
    }

    /** A line as the statement reads it. */
    record LineRow(
            UUID id,
            int line,
            UUID orderId,
            @Nullable Integer orderLine,
            String kind,
            String sku,
            String unit,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal list,
            BigDecimal discount,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal total) {

        static LineRow of(int number, Charge charge) {
            return new LineRow(
                    Ids.next(),
                    number,
                    charge.orderId(),
                    charge.orderLine().orElse(null),
                    charge.kind().name(),
                    charge.sku(),
                    charge.unit(),
                    charge.quantity(),
                    charge.unitPrice(),
                    charge.amounts().list().amount(),
                    charge.amounts().discount().amount(),
                    charge.amounts().net().amount(),
                    charge.tax().amount(),
                    charge.total().amount());
        }
    }
}
