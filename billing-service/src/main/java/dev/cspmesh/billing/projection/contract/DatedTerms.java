package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.billing.projection.contract.ContractChanged.LevelFrom;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a contract says by the month from which it counts, so that an order of a month before a change is rated as that
 * month was committed. Immutable.
 *
 * @param levels in the order of their months, never empty
 * @param prepayments all that was paid beforehand until then, in the order of their months, never empty
 */
record DatedTerms(List<LevelFrom> levels, List<PrepaidFrom> prepayments) {

    /** A prepayment and the first month that may draw on it. */
    record PrepaidFrom(YearMonth from, BigDecimal amount) {}

    DatedTerms {
        levels = List.copyOf(levels);
        prepayments = List.copyOf(prepayments);
    }

    /** The terms of a contract that nobody has changed. */
    static DatedTerms of(LevelFrom level, BigDecimal prepayment) {
        return new DatedTerms(List.of(level), List.of(new PrepaidFrom(level.from(), prepayment)));
    }

    /** The terms after a change; what counts before its month stays as it was. */
    DatedTerms changed(ContractChanged event) {
        List<PrepaidFrom> paid = event.prepaid() == null
                ? prepayments
                : with(
                        prepayments,
                        PrepaidFrom::from,
                        new PrepaidFrom(event.from(), event.prepaid().amount()));
        return new DatedTerms(
                event.allLevels()
                        .orElseGet(() -> with(levels, LevelFrom::from, LevelFrom.of(event.from(), event.level()))),
                paid);
    }

    LevelFrom levelIn(YearMonth month) {
        return last(levels, LevelFrom::from, month);
    }

    BigDecimal prepaidIn(YearMonth month) {
        return last(prepayments, PrepaidFrom::from, month).amount();
    }

    /** All that was paid beforehand until the last change. */
    BigDecimal prepaid() {
        return prepayments.getLast().amount();
    }

    private static <T> List<T> with(List<T> steps, Function<T, YearMonth> from, T next) {
        List<T> all = new ArrayList<>(steps);
        all.removeIf(step -> !from.apply(step).isBefore(from.apply(next)));
        all.add(next);
        return all;
    }

    private static <T> T last(List<T> steps, Function<T, YearMonth> from, YearMonth month) {
        return steps.reversed().stream()
                .filter(step -> !from.apply(step).isAfter(month))
                .findFirst()
                .orElse(steps.getFirst());
    }
}
