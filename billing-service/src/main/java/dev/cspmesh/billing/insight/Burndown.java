package dev.cspmesh.billing.insight;

import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Outlooks;
import dev.cspmesh.kit.forecast.MeteredMonth;
import dev.cspmesh.kit.forecast.UsageForecast;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a burn-down is made of.
 *
 * @param outlook what contract-service says of the time ahead
 * @param known what is known of a month here, where anything is
 * @param seesDeals whether the caller may see the pipeline
 */
record Burndown(
        Contract contract, Outlooks.Outlook outlook, Map<YearMonth, Known> known, LocalDate today, boolean seesDeals) {

    /** Months that are shown of a contract whose end is not known, from the running one on. */
    private static final int MONTHS_AHEAD = 11;

    /**
     * A month with its order and its commitment.
     *
     * @param status of its order
     * @param late the part of {@code reported} that was used in earlier months
     */
    record Known(String status, Money commitment, Money reported, Money late) {}

    Forecast forecast(Money prepaidLeft) {
        UsageForecast usage = usage();
        List<Forecast.Month> months =
                months().stream().map(month -> month(month, usage)).toList();
        return new Forecast(
                sum(months, Forecast.Month::commitment),
                sum(months, Forecast.Month::reported),
                prepaidLeft,
                usage.rate(),
                months);
    }

    private UsageForecast usage() {
        Map<YearMonth, MeteredMonth> metered = new HashMap<>();
        known.forEach((month, each) -> metered.put(month, new MeteredMonth(each.reported(), each.late())));
        return new UsageForecast(
                contract.currency(),
                contract.startsOn(),
                end(),
                today,
                metered,
                seesDeals ? Optional.of(outlook.pipeline()) : Optional.empty());
    }

    /** The first day after the contract, an early end included. */
    private Optional<LocalDate> end() {
        return Stream.concat(outlook.endsBefore().stream(), contract.endsBefore().stream())
                .min(Comparator.naturalOrder());
    }

    private Forecast.Month month(YearMonth month, UsageForecast usage) {
        Money nothing = Money.zero(contract.currency());
        Known here = known.getOrDefault(month, new Known("NOT_OPEN", nothing, nothing, nothing));
        boolean over = end().filter(end -> !month.atDay(1).isBefore(end)).isPresent();
        return new Forecast.Month(here.status(), over ? nothing : here.commitment(), usage.month(month));
    }

    /** Those of the term, and those of which anything is known. */
    private SortedSet<YearMonth> months() {
        SortedSet<YearMonth> months = new TreeSet<>(known.keySet());
        YearMonth last = contract.endsBefore()
                .map(end -> YearMonth.from(end.minusDays(1)))
                .orElse(YearMonth.from(today).plusMonths(MONTHS_AHEAD));
        for (YearMonth month = YearMonth.from(contract.startsOn()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private Money sum(List<Forecast.Month> months, Function<Forecast.Month, Money> amount) {
        return months.stream().map(amount).reduce(Money.zero(contract.currency()), Money::plus);
    }
}
