package dev.cspmesh.kit.forecast;

import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Carries the usage of a contract on (docs/domain.md, contract: Pipeline; the formula is ours). A month brings
 *
 * <pre>what is metered + the daily rate for each day ahead + the pipeline for each day ahead</pre>
 *
 * <ul>
 *   <li>Days are those on which the contract runs. Today has passed.
 *   <li>The daily rate is what was used in the running month, over its days that have passed. While nothing was used in it,
 *       it is the rate of the newest month with usage, at most {@value #LOOK_BACK} months back: usage may come late for as
 *       long as that. Late usage of other months is in no rate.
 *   <li>A deal adds its expected monthly spend, by its chance and by the share of the month's days, on the days ahead on
 *       which this contract would serve its customer.
 *   <li>Money is rounded once per part, so that the parts add up.
 * </ul>
 *
 * <p>A month that is over is what it was.
 *
 * @param endsBefore the first day after the contract, an early end included; empty while no end is known
 * @param today in the billing zone
 * @param metered by month, where anything is known of it
 * @param pipeline empty for callers who may not see it
 */
public record UsageForecast(
        String currency,
        LocalDate startsOn,
        Optional<LocalDate> endsBefore,
        LocalDate today,
        Map<YearMonth, MeteredMonth> metered,
        Optional<List<PipelineShare>> pipeline) {

    /** As long as late usage is accepted for: 90 days. */
    static final int LOOK_BACK = 3;

    public UsageForecast {
        metered = Map.copyOf(metered);
        pipeline = pipeline.map(List::copyOf);
    }

    /** What a month will bring. */
    public ExpectedMonth month(YearMonth month) {
        ServiceDays days = days(month);
        return new ExpectedMonth(
                month,
                known(month).reported(),
                Money.rounded(rate().times(days.ahead()), currency),
                pipeline.map(shares -> Money.rounded(ahead(shares, days), currency)));
    }

    /** What is used a day. */
    public RunRate rate() {
        YearMonth running = YearMonth.from(today);
        return IntStream.rangeClosed(0, LOOK_BACK)
                .mapToObj(running::minusMonths)
                .filter(month -> known(month).used().signum() > 0)
                .filter(month -> days(month).passed() > 0)
                .findFirst()
                .map(month -> RunRate.of(month, known(month).used(), days(month).passed()))
                .orElse(RunRate.NONE);
    }

    private static BigDecimal ahead(List<PipelineShare> shares, ServiceDays days) {
        return shares.stream().map(share -> share.ahead(days)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private MeteredMonth known(YearMonth month) {
        return metered.getOrDefault(month, MeteredMonth.none(currency));
    }

    private ServiceDays days(YearMonth month) {
        return ServiceDays.of(month, startsOn, endsBefore, today);
    }
}
