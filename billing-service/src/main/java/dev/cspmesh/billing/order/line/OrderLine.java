package dev.cspmesh.billing.order.line;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.money.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A line of a spooled order; written once, in bulk, by {@link OrderLines}. */
@Entity
@Immutable
@Table(name = "order_line")
public class OrderLine {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Embedded
    private LineColumns columns;

    @SuppressWarnings("NullAway.Init")
    protected OrderLine() {}

    private OrderLine(UUID orderId, RatedLine rated) {
        this.id = Ids.next();
        this.orderId = orderId;
        this.columns = LineColumns.of(rated);
    }

    /** The lines of an order as they were rated. */
    public static List<OrderLine> of(MonthlyOrder order, RatedMonth rated) {
        return rated.lines().stream()
                .map(line -> new OrderLine(order.id(), line))
                .toList();
    }

    /** The line as rating knows it, to be rated again or corrected. */
    public RatedLine rated(MonthlyOrder order) {
        return columns.rated(order.currency());
    }

    /** The usage that a line of usage charges. */
    public UsageTotal usage() {
        return new UsageTotal(
                customerOrganizationId().orElseThrow(),
                sku(),
                unit(),
                period(),
                quantity(),
                priceBookId().orElseThrow(),
                listUnitPrice(),
                edited());
    }

    UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    LineColumns columns() {
        return columns;
    }

    public int line() {
        return columns.line();
    }

    public LineKind kind() {
        return columns.kind();
    }

    /** Whose usage it is; nobody's for an underage line. For the CSP's eyes only. */
    public Optional<UUID> customerOrganizationId() {
        return Optional.ofNullable(columns.customerOrganizationId());
    }

    /** The price-book version that priced it; none for underage and prepayment. */
    public Optional<UUID> priceBookId() {
        return Optional.ofNullable(columns.priceBookId());
    }

    public Sku sku() {
        return new Sku(columns.sku());
    }

    public String unit() {
        return columns.unit();
    }

    /** Month of use. */
    public YearMonth period() {
        return YearMonth.from(columns.period());
    }

    public Quantity quantity() {
        return new Quantity(columns.quantity());
    }

    public BigDecimal listUnitPrice() {
        return columns.listUnitPrice();
    }

    public Amounts amounts(String currency) {
        return columns.amounts(currency);
    }

    /** What the meters said, when the quantity was changed in review, and why it was. */
    public Optional<UsageTotal.Edited> edited() {
        return columns.edited();
    }

    /** The line of a closed order that this one reverses or replaces. */
    public Optional<RatedLine.ClosedLine> corrects() {
        return columns.corrects();
    }
}
