package dev.cspmesh.billing.insight;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.reading.LineProvenance;
import dev.cspmesh.billing.projection.contract.ContractChanged;
import dev.cspmesh.billing.rating.Amounts;
import java.math.BigDecimal;
import java.util.Optional;

/** How a line came about. */
record Explanation(LineProvenance.Sources sources) {

    MonthlyOrder order() {
        return sources.order();
    }

    OrderLine line() {
        return sources.line();
    }

    /** The price-book version that priced it; none for underage and prepayment. */
    Optional<LineProvenance.PricedBy> price() {
        return sources.price();
    }

    /** What the meters said for it. */
    Optional<LineProvenance.MeteredAs> usage() {
        return sources.usage();
    }

    /** The level whose discount the line has. */
    ContractChanged.LevelFrom level() {
        return sources.level();
    }

    /** Quantity × unit price with all digits. */
    BigDecimal exactList() {
        return line().quantity().at(line().listUnitPrice());
    }

    Amounts amounts() {
        return line().amounts(order().currency());
    }

    /** What rounding the list amount added; the sign says in whose favour. */
    BigDecimal listRounding() {
        return amounts().list().amount().subtract(exactList());
    }

    /** What rounding the discount added. */
    BigDecimal discountRounding() {
        BigDecimal exact = level().discountBasisPoints().of(amounts().list().amount());
        return amounts().discount().amount().subtract(exact);
    }
}
