package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.kit.money.Money;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;

/** What follows when something is paid beforehand. Bills know contracts; contracts know bills only through this. */
public interface Prepayments {

    /**
     * Bills a prepayment, in the transaction that reads of it.
     *
     * @param from first month that may draw on it
     * @param amount at list
     */
    Uni<Void> bill(Contract contract, YearMonth from, Money amount);
}
