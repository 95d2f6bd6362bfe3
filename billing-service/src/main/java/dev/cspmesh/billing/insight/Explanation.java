package dev.cspmesh.billing.insight;

import dev.cspmesh.billing.contract.Contract;
import dev.cspmesh.billing.contract.ContractChanged;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderLine;
import dev.cspmesh.billing.rating.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How a line came about.
 *
 * @param price the price-book version that priced it; none for underage and prepayment
 * @param usage what the meters said for it
 */
record Explanation(
        MonthlyOrder order, OrderLine line, Contract contract, Optional<PricedBy> price, Optional<MeteredAs> usage) {

    /** A version of a price book. */
    record PricedBy(UUID priceBookId, int version, LocalDate validFrom, Optional<LocalDate> validTo, String name) {}

    /** The events behind a line. */
    record MeteredAs(long events, BigDecimal quantity) {}

    /** The level that the order's month was committed to. */
    ContractChanged.LevelFrom level() {
        return contract.levelIn(order.month());
    }

    /** Quantity × unit price with all digits. */
    BigDecimal exactList() {
        return line.quantity().multiply(line.listUnitPrice());
    }

    Amounts amounts() {
        return line.amounts(order.currency());
    }

    /** What rounding the list amount added; the sign says in whose favour. */
    BigDecimal listRounding() {
        return amounts().list().amount().subtract(exactList());
    }

    /** What rounding the discount added. */
    BigDecimal discountRounding() {
        BigDecimal exact = amounts()
                .list()
                .amount()
                .multiply(BigDecimal.valueOf(level().discountBasisPoints()).movePointLeft(4));
        return amounts().discount().amount().subtract(exact);
    }
}
