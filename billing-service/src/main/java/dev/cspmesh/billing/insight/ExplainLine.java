package dev.cspmesh.billing.insight;

import dev.cspmesh.billing.contract.Contracts;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderLine;
import dev.cspmesh.billing.order.OrderLines;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Any amount leads down to the usage, the price, the discount level and the rounding behind it (MISSION.md, Explain). */
@ApplicationScoped
public class ExplainLine {

    private static final String PRICE = """
            select b.version, b.valid_from, b.valid_to, s.name from price_book b join price_book_sku s using (price_book_id)
            where b.price_book_id = ?1 and s.sku = ?2
            """;
    private static final String USAGE = """
            select events, quantity from usage_rollup
            where contract_id = ?1 and month = ?2 and customer_organization_id = ?3 and sku = ?4 and price_book_id = ?5
              and period = ?6
            """;

    private final Orders orders;
    private final OrderLines lines;
    private final Contracts contracts;

    ExplainLine(Orders orders, OrderLines lines, Contracts contracts) {
        this.orders = orders;
        this.lines = lines;
        this.contracts = contracts;
    }

    /** How a line of a spooled order came about. */
    @WithSession
    Uni<Explanation> explain(Caller caller, UUID orderId, int number) {
        return orders.get(caller, orderId)
                .chain(order -> lines.one(order, number)
                        .chain(line -> contracts
                                .findById(order.contractId())
                                .chain(contract -> price(line)
                                        .chain(price -> usage(order, line)
                                                .map(usage -> new Explanation(order, line, contract, price, usage))))));
    }

    private static Uni<Optional<Explanation.PricedBy>> price(OrderLine line) {
        return line.priceBookId()
                .map(book -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(PRICE, Object[].class)
                                .setParameter(1, book)
                                .setParameter(2, line.sku())
                                .getResultList())
                        .map(rows -> rows.stream().findFirst().map(row -> price(book, row))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Explanation.PricedBy price(UUID book, Object[] row) {
        return new Explanation.PricedBy(
                book, (Integer) row[0], (LocalDate) row[1], Optional.ofNullable((LocalDate) row[2]), (String) row[3]);
    }

    private static Uni<Optional<Explanation.MeteredAs>> usage(MonthlyOrder order, OrderLine line) {
        return line.kind().isUsage()
                ? Panache.getSession()
                        .chain(session -> session.createNativeQuery(USAGE, Object[].class)
                                .setParameter(1, order.contractId())
                                .setParameter(2, order.month().atDay(1))
                                .setParameter(3, line.customerOrganizationId().orElseThrow())
                                .setParameter(4, line.sku())
                                .setParameter(5, line.priceBookId().orElseThrow())
                                .setParameter(6, line.period(order).atDay(1))
                                .getResultList())
                        .map(ExplainLine::metered)
                : Uni.createFrom().item(Optional.empty());
    }

    private static Optional<Explanation.MeteredAs> metered(List<Object[]> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> new Explanation.MeteredAs(((Number) row[0]).longValue(), (BigDecimal) row[1]));
    }
}
