package dev.cspmesh.billing.rating;

import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of a rated month.
 *
 * @param line number within the order, from 1
 * @param origin whose usage it is and what priced it; underage and prepayment have none
 * @param period month of use
 * @param edited what the meters said, if the quantity was changed in review
 * @param corrects the closed line that this one reverses or replaces
 */
public record RatedLine(
        int line,
        LineKind kind,
        Optional<Origin> origin,
        Sku sku,
        String unit,
        YearMonth period,
        Quantity quantity,
        BigDecimal listUnitPrice,
        Amounts amounts,
        Optional<UsageTotal.Edited> edited,
        Optional<ClosedLine> corrects) {

    /** Whose usage a line is, and the price-book version that priced it. */
    public record Origin(UUID customerOrganizationId, UUID priceBookId) {}

    /** A line of a closed order. */
    public record ClosedLine(UUID orderId, int line) {}

    /** The same line at another place of the order. */
    RatedLine at(int newLine) {
        return new RatedLine(
                newLine, kind, origin, sku, unit, period, quantity, listUnitPrice, amounts, edited, corrects);
    }

    /** Reverses this closed line: what follows from both lines is exactly nothing. */
    public RatedLine reversed(ClosedLine self) {
        return correcting(LineKind.REVERSAL, quantity.negated(), amounts.negated(), self);
    }

    /** What this closed line should have been, at its own unit price. */
    public RatedLine corrected(Quantity newQuantity, BasisPoints discount, ClosedLine self) {
        String currency = amounts.list().currency();
        Amounts anew = Amounts.ofLine(newQuantity.at(listUnitPrice), currency, discount);
        return correcting(LineKind.CORRECTION, newQuantity, anew, self);
    }

    private RatedLine correcting(LineKind as, Quantity newQuantity, Amounts newAmounts, ClosedLine self) {
        return new RatedLine(
                0,
                as,
                origin,
                sku,
                unit,
                period,
                newQuantity,
                listUnitPrice,
                newAmounts,
                Optional.empty(),
                Optional.of(self));
    }
}
