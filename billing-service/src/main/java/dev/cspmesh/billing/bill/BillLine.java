package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line of an issued bill; written once, in bulk, by {@link BillLines}. It names no customer. */
@Entity
@Immutable
@Table(name = "bill_line")
public class BillLine {

    @Id
    private UUID id;

    @Column(name = "bill_id")
    private UUID billId;

    private int line;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "order_line")
    private @Nullable Integer orderLine;

    @Enumerated(EnumType.STRING)
    private LineKind kind;

    private String sku;
    private String unit;
    private BigDecimal quantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    private BigDecimal list;
    private BigDecimal discount;
    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal total;

    @SuppressWarnings("NullAway.Init")
    protected BillLine() {}

    int line() {
        return line;
    }

    UUID orderId() {
        return orderId;
    }

    /** None for a fee. */
    Optional<Integer> orderLine() {
        return Optional.ofNullable(orderLine);
    }

    /** The order line that it charges; line 0 for a fee. */
    RatedLine.ClosedLine orderedAs() {
        return new RatedLine.ClosedLine(orderId, orderLine().orElse(0));
    }

    Charge charge(String currency) {
        Amounts amounts = new Amounts(
                Money.rounded(list, currency), Money.rounded(discount, currency), Money.rounded(net, currency));
        return new Charge(
                orderId, orderLine(), kind, sku, unit, quantity, unitPrice, amounts, Money.rounded(tax, currency));
    }

    LineKind kind() {
        return kind;
    }

    String sku() {
        return sku;
    }

    String unit() {
        return unit;
    }

    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal unitPrice() {
        return unitPrice;
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

    BigDecimal tax() {
        return tax;
    }

    BigDecimal total() {
        return total;
    }
}
