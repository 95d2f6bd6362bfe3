package dev.cspmesh.billing.insight;

import dev.cspmesh.kit.forecast.ExpectedMonth;
import dev.cspmesh.kit.forecast.RunRate;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * How a contract's commitment burns down, month by month, and where the months ahead are heading.
 *
 * @param committed MSRP spend committed in the whole term
 * @param reported MSRP spend of all months so far
 * @param rate what is used a day
 */
record Forecast(Money committed, Money reported, Money prepaidLeft, RunRate rate, List<Month> months) {

    Forecast {
        months = List.copyOf(months);
    }

    /**
     * One month of the term.
     *
     * @param status of its order; {@code NOT_OPEN} while there is none
     * @param use what is expected, and what it is made of: the formula that contract-service uses too
     */
    record Month(String status, Money commitment, ExpectedMonth use) {

        YearMonth month() {
            return use.month();
        }

        Money reported() {
            return use.metered();
        }

        /** What will be missing. */
        Money expectedUnderage() {
            return excess(commitment, use.expected());
        }

        /** What will go beyond. */
        Money expectedOverage() {
            return excess(use.expected(), commitment);
        }

        private static Money excess(Money first, Money second) {
            return first.compareAmount(second) > 0 ? first.minus(second) : Money.zero(first.currency());
        }
    }
}
