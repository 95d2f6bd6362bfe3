package dev.cspmesh.billing.order.reading;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.billing.projection.contract.ContractChanged;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.kit.money.Quantity;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a line of an order was made from. The caller was found to see the line. */
@ApplicationScoped
public class LineProvenance {

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

    LineProvenance(Orders orders, OrderLines lines, Contracts contracts) {
        this.orders = orders;
        this.lines = lines;
        this.contracts = contracts;
    }

    /**
     * What a line was made from.
     *
     * @param level whose discount the line has: see {@link #levelMonth}
     * @param price none for what is nobody's usage
     * @param usage none for what is not usage
     */
    public record Sources(
            MonthlyOrder order,
            OrderLine line,
            ContractChanged.LevelFrom level,
            Optional<PricedBy> price,
            Optional<MeteredAs> usage) {}

    /** A version of a price book. */
    public record PricedBy(
            UUID priceBookId, int version, LocalDate startsOn, Optional<LocalDate> endsOn, String name) {}

    /** The events behind a line. */
    public record MeteredAs(long events, Quantity quantity) {}

    public Uni<Sources> of(MonthlyOrder order, OrderLine line) {
        return contracts
                .findById(order.contractId())
                .chain(contract -> levelMonth(order, line).map(contract::levelIn))
                .chain(level -> price(line)
                        .chain(price ->
                                usage(order, line).map(usage -> new Sources(order, line, level, price, usage))));
    }

    /** The same for a line of a bill, which the caller was found to see. */
    public Uni<Sources> of(RatedLine.ClosedLine place) {
        return orders.findById(place.orderId())
                .chain(order -> lines.one(order, place.line()).chain(line -> of(order, line)));
    }

    /** The month whose level a line has: that of its order, or of the first order of those that it corrects. */
    public Uni<YearMonth> levelMonth(MonthlyOrder order, OrderLine line) {
        return line.corrects()
                .map(place -> orders.findById(place.orderId())
                        .chain(closed -> lines.one(closed, place.line()).chain(wrong -> levelMonth(closed, wrong))))
                .orElseGet(() -> Uni.createFrom().item(order.month()));
    }

    private static Uni<Optional<PricedBy>> price(OrderLine line) {
        return line.priceBookId()
                .map(book -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(PRICE, Object[].class)
                                .setParameter(1, book)
                                .setParameter(2, line.sku().code())
                                .getResultList())
                        .map(rows -> rows.stream().findFirst().map(row -> price(book, row))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static PricedBy price(UUID book, Object[] row) {
        return new PricedBy(
                book,
                (Integer) row[0],
                (LocalDate) row[1],
                Optional.ofNullable((LocalDate) row[2]).map(next -> next.minusDays(1)),
                (String) row[3]);
    }

    private static Uni<Optional<MeteredAs>> usage(MonthlyOrder order, OrderLine line) {
        return line.kind().isUsage()
                ? Panache.getSession()
                        .chain(session -> session.createNativeQuery(USAGE, Object[].class)
                                .setParameter(1, order.contractId())
                                .setParameter(2, order.month().atDay(1))
                                .setParameter(3, line.customerOrganizationId().orElseThrow())
                                .setParameter(4, line.sku().code())
                                .setParameter(5, line.priceBookId().orElseThrow())
                                .setParameter(6, line.period().atDay(1))
                                .getResultList())
                        .map(LineProvenance::metered)
                : Uni.createFrom().item(Optional.empty());
    }

    private static Optional<MeteredAs> metered(List<Object[]> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> new MeteredAs(((Number) row[0]).longValue(), new Quantity((BigDecimal) row[1])));
    }
}
