package dev.cspmesh.billing.order.reading;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.rating.OrderSummary;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What was believed of an order at a time.
 *
 * @param edits how many times lines were edited by then
 * @param later what was known by then to be charged on later orders for this month
 */
public record OrderAsOf(
        MonthlyOrder order,
        Instant at,
        OrderStatus status,
        int edits,
        OrderSummary summary,
        List<OrderLine> lines,
        List<Later> later) {

    public OrderAsOf {
        lines = List.copyOf(lines);
        later = List.copyOf(later);
    }

    /**
     * Something about this month that is charged on a later order.
     *
     * @param kind {@code LATE_USAGE} or {@code CORRECTION}
     * @param quantity that comes on top, negative when it is less
     */
    public record Later(String kind, String sku, String unit, BigDecimal quantity, BigDecimal listUnitPrice) {}
}
