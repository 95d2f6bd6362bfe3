package dev.cspmesh.kit.forecast;

import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a month will bring, and what it is made of. The parts add up to the whole to the last digit.
 *
 * @param metered MSRP spend that is known already
 * @param runRate what the days ahead add if they are like those before
 * @param pipeline what deals may add; empty for callers who may not see them
 */
public record ExpectedMonth(YearMonth month, Money metered, Money runRate, Optional<Money> pipeline) {

    /** Usage without any deal. */
    public Money usage() {
        return metered.plus(runRate);
    }

    public Money expected() {
        return pipeline.map(usage()::plus).orElseGet(this::usage);
    }
}
