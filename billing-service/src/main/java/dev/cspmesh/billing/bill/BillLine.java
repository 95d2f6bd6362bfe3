package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
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
    private @Nullable UUID orderId;

    @Column(name = "order_line")
    private @Nullable Integer orderLine;

    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    @Convert(converter = PricingBasisText.class)
    @ColumnTransformer(read = "cast(basis as text)", write = "cast(cast(? as text) as jsonb)")
    private PricingBasis basis;

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

    public int line() {
        return line;
    }

    /** None for a prepayment. */
    public Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** None for a prepayment and a fee. */
    public Optional<Integer> orderLine() {
        return Optional.ofNullable(orderLine);
    }

    /** The contract of a prepayment. */
    public Optional<UUID> contractId() {
        return Optional.ofNullable(contractId);
    }

    /** The order line that it charges. */
    public Optional<RatedLine.ClosedLine> orderedAs() {
        return orderId().flatMap(order -> orderLine().map(number -> new RatedLine.ClosedLine(order, number)));
    }

    /** How it was priced. */
    public PricingBasis basis() {
        return basis;
    }

    public Charge charge(String currency) {
        Amounts amounts = new Amounts(
                Money.rounded(list, currency), Money.rounded(discount, currency), Money.rounded(net, currency));
        return new Charge(
                new Charge.Origin(orderId(), orderLine(), contractId()),
                kind,
                new Sku(sku),
                unit,
                new Quantity(quantity),
                unitPrice,
                amounts,
                Money.rounded(tax, currency),
                basis());
    }

    public LineKind kind() {
        return kind;
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

    public BigDecimal unitPrice() {
        return unitPrice;
    }

    public BigDecimal list() {
        return list;
    }

    public BigDecimal discount() {
        return discount;
    }

    public BigDecimal net() {
        return net;
    }

    public BigDecimal tax() {
        return tax;
    }

    public BigDecimal total() {
        return total;
    }
}
