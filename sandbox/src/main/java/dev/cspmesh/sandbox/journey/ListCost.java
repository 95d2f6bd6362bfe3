package dev.cspmesh.sandbox.journey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rated list amount of each row held against the row's own list cost.
 *
 * @param rows rows compared
 * @param exact those that agree within 0.0000000001
 * @param others the rest, each with its cause
 */
record ListCost(int rows, int exact, List<Other> others) {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.0000000001");
    private static final int DIGITS = 6;

    /** A row that is priced in another way than quantity times unit price. */
    record Other(String row, String sku, String rated, String listCost, String cause) {}

    static ListCost compare(UsageSample sample, Map<String, BigDecimal> ratedById) {
        List<Other> others = new ArrayList<>();
        int exact = 0;
        for (UsageSample.Row row : sample.rows()) {
            Optional<BigDecimal> rated = Optional.ofNullable(ratedById.get(row.id()));
            if (rated.isPresent() && rated.get().subtract(row.listCost()).abs().compareTo(TOLERANCE) <= 0) {
                exact++;
            } else {
                others.add(rated.map(amount -> other(row, amount)).orElseGet(() -> notRated(row)));
            }
        }
        return new ListCost(sample.rows().size(), exact, others);
    }

    private static Other notRated(UsageSample.Row row) {
        return new Other(row.id(), row.sku(), "", row.listCost().toPlainString(), "not rated");
    }

    private static Other other(UsageSample.Row row, BigDecimal rated) {
        String cause = rated.signum() == 0
                ? "rated zero"
                : "quantity counts blocks of "
                        + row.listCost()
                                .divide(rated, DIGITS, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString();
        return new Other(
                row.id(), row.sku(), rated.toPlainString(), row.listCost().toPlainString(), cause);
    }
}
