package dev.cspmesh.billing.rating;

import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * All usage of one customer and SKU in a period of use under one price-book version.
 *
 * @param period month of use; earlier than the order's month for late usage
 * @param quantity what is charged: the exact sum of the events' quantities, unless it was edited
 * @param priceBookId the version that priced it, pinned when the usage was accepted
 * @param listUnitPrice MSRP of one unit
 * @param edited what the meters said and why it was changed in review
 */
public record UsageTotal(
        UUID customerOrganizationId,
        Sku sku,
        String unit,
        YearMonth period,
        Quantity quantity,
        UUID priceBookId,
        BigDecimal listUnitPrice,
        Optional<Edited> edited) {

    /** What a line was before it was edited, and why (docs/domain.md, MBO: "a reason for every edited line"). */
    public record Edited(Quantity reportedQuantity, String reason) {}

    /** Quantity × unit price with all digits, before it becomes money. */
    public BigDecimal exactList() {
        return quantity.at(listUnitPrice);
    }

    /** The same usage with another quantity; what the meters said stays known over several edits. */
    public UsageTotal edit(Quantity newQuantity, String reason) {
        Quantity reported = edited.map(Edited::reportedQuantity).orElse(quantity);
        return new UsageTotal(
                customerOrganizationId,
                sku,
                unit,
                period,
                newQuantity,
                priceBookId,
                listUnitPrice,
                Optional.of(new Edited(reported, reason)));
    }
}
