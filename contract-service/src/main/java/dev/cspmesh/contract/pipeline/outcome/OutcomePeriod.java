package dev.cspmesh.contract.pipeline.outcome;

import java.util.Locale;

/** How long the periods are by which outcomes are counted; calendar periods in UTC. */
enum OutcomePeriod {
    MONTH,
    QUARTER,
    YEAR;

    /** As PostgreSQL's {@code date_trunc} calls it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
