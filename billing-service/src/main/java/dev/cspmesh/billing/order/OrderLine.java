package dev.cspmesh.billing.order;

import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of a spooled order; written once, in bulk, by {@link OrderLines}. */
@Entity
@Immutable
@Table(name = "order_line")
public class OrderLine {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    private int line;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    @Column(name = "customer_organization_id")
    private @Nullable UUID customerOrganizationId;

    private String sku;
    private String unit;
    private BigDecimal quantity;

    @Column(name = "price_book_id")
    private @Nullable UUID priceBookId;

    @Column(name = "list_unit_price")
    private BigDecimal listUnitPrice;

    private @Nullable LocalDate period;

    @Column(name = "reported_quantity")
    private @Nullable BigDecimal reportedQuantity;

    @Column(name = "edit_reason")
    private @Nullable String editReason;

    @Column(name = "corrects_order")
    private @Nullable UUID correctsOrder;

    @Column(name = "corrects_line")
    private @Nullable Integer correctsLine;

    private BigDecimal list;
    private BigDecimal discount;
    private BigDecimal net;

    @SuppressWarnings("NullAway.Init")
    protected OrderLine() {}

    /** The lines of an order as they were rated. */
    public static List<OrderLine> of(MonthlyOrder order, RatedMonth rated) {
        return rated.lines().stream().map(line -> of(order.id(), line)).toList();
    }

    private static OrderLine of(UUID orderId, RatedLine rated) {
        OrderLine line = new OrderLine();
        line.id = Ids.next();
        line.orderId = orderId;
        line.line = rated.line();
        line.kind = rated.kind();
        line.customerOrganizationId =
                rated.origin().map(RatedLine.Origin::customerOrganizationId).orElse(null);
        line.priceBookId = rated.origin().map(RatedLine.Origin::priceBookId).orElse(null);
        line.sku = rated.sku();
        line.unit = rated.unit();
        line.period = rated.period().atDay(1);
        line.reportedQuantity =
                rated.edited().map(UsageTotal.Edited::reportedQuantity).orElse(null);
        line.editReason = rated.edited().map(UsageTotal.Edited::reason).orElse(null);
        line.correctsOrder = rated.corrects().map(RatedLine.ClosedLine::orderId).orElse(null);
        line.correctsLine = rated.corrects().map(RatedLine.ClosedLine::line).orElse(null);
        line.quantity = rated.quantity();
        line.listUnitPrice = rated.listUnitPrice();
        line.list = rated.amounts().list().amount();
        line.discount = rated.amounts().discount().amount();
        line.net = rated.amounts().net().amount();
        return line;
    }

    /** The line as rating knows it, to be rated again or corrected. */
    public RatedLine rated(MonthlyOrder order) {
        return new RatedLine(
                line,
                kind,
                customerOrganizationId()
                        .flatMap(customer -> priceBookId().map(book -> new RatedLine.Origin(customer, book))),
                sku,
                unit,
                period(order),
                quantity,
                listUnitPrice,
                amounts(order.currency()),
                edited(),
                corrects());
    }

    /** The usage that a line of usage charges. */
    public UsageTotal usage(MonthlyOrder order) {
        return new UsageTotal(
                customerOrganizationId().orElseThrow(),
                sku,
                unit,
                period(order),
                quantity,
                priceBookId().orElseThrow(),
                listUnitPrice,
                edited());
    }

    UUID id() {
        return id;
    }

    /** Month of use; lines of orders from before late usage was charged are of their order's month. */
    public YearMonth period(MonthlyOrder order) {
        return period == null ? order.month() : YearMonth.from(period);
    }

    /** What the meters said, when the quantity was changed in review, and why it was. */
    public Optional<UsageTotal.Edited> edited() {
        return reportedQuantity == null || editReason == null
                ? Optional.empty()
                : Optional.of(new UsageTotal.Edited(reportedQuantity, editReason));
    }

    /** The line of a closed order that this one takes back or replaces. */
    public Optional<RatedLine.ClosedLine> corrects() {
        return correctsOrder == null || correctsLine == null
                ? Optional.empty()
                : Optional.of(new RatedLine.ClosedLine(correctsOrder, correctsLine));
    }

    /** The price-book version that priced it; none for underage and prepayment. */
    public Optional<UUID> priceBookId() {
        return Optional.ofNullable(priceBookId);
    }

    public UUID orderId() {
        return orderId;
    }

    public int line() {
        return line;
    }

    public LineKind kind() {
        return kind;
    }

    /** Whose usage it is; nobody's for an underage line. For the CSP's eyes only. */
    public Optional<UUID> customerOrganizationId() {
        return Optional.ofNullable(customerOrganizationId);
    }

    public String sku() {
        return sku;
    }

    public String unit() {
        return unit;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public BigDecimal listUnitPrice() {
        return listUnitPrice;
    }

    BigDecimal list() {
        return list;
    }

    BigDecimal discount() {
        return discount;
    }

    BigDecimal net() {
        return net;
    }

    public Amounts amounts(String currency) {
        return new Amounts(
                Money.rounded(list, currency), Money.rounded(discount, currency), Money.rounded(net, currency));
    }
}
