package dev.cspmesh.billing.rating;

import java.util.List;

/** The result of rating: the lines in their order and what they add up to. */
public record RatedMonth(List<RatedLine> lines, OrderSummary summary) {

    public RatedMonth {
        lines = List.copyOf(lines);
    }
}
