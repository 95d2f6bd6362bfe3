package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A bill before it has a number: who owes whom what for a month.
 *
 * @param orders that the bill covers, also those that have no line on it
 */
public record BillDraft(
        Leg leg,
        String issuer,
        String receiver,
        YearMonth month,
        String currency,
        List<UUID> orders,
        List<Charge> charges) {

    public BillDraft {
        orders = List.copyOf(orders);
        charges = List.copyOf(charges);
    }

    /** Exact sums of the charges. */
    public Amounts amounts() {
        return charges.stream().map(Charge::amounts).reduce(Amounts.zero(currency), Amounts::plus);
    }

    public Money tax() {
        return charges.stream().map(Charge::tax).reduce(Money.zero(currency), Money::plus);
    }
}
