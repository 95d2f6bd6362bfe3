package dev.cspmesh.delivery.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.chart.Repository;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on scale calculates from figures that were measured, and its arithmetic holds. */
class ScaleTest {

    private static final MathContext THREE = new MathContext(3);
    private final String scale = Repository.text("docs/scale.md");

    @Test
    void everyMeasuredFigureStandsAmongTheBenchmarks() {
        String benchmarks = Repository.text("docs/benchmarks.md");
        List<String> measured = Pattern.compile("\\*\\*([\\d.,]+)\\*\\*")
                .matcher(scale)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(measured)
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(figure -> assertThat(benchmarks)
                        .containsPattern("(?<![\\d.,])" + Pattern.quote(figure) + "(?![\\d]|[.,]\\d)"));
    }

    @Test
    void theArithmeticHolds() {
        BigDecimal events = new BigDecimal("1e10");
        BigDecimal perSecond = events.divide(BigDecimal.valueOf(30L * 86_400), THREE);
        assertThat(perSecond).isEqualByComparingTo("3860");
        assertThat(perSecond.multiply(BigDecimal.valueOf(5))).isEqualByComparingTo("19300");
        assertThat(scale).contains("3,860/s", "19,300/s", "6.15 TB a month", "18.5 TB", "21.1 TB", "63 TB");
        BigDecimal month = events.multiply(BigDecimal.valueOf(353 + 262)).movePointLeft(12);
        assertThat(month).isEqualByComparingTo("6.15");
        BigDecimal lines = BigDecimal.valueOf(20_000_000L * 120).movePointLeft(12);
        BigDecimal all = month.multiply(BigDecimal.valueOf(3))
                .add(lines.multiply(BigDecimal.valueOf(285)))
                .add(lines.multiply(BigDecimal.valueOf(3L * 278)));
        assertThat(all.round(THREE)).isEqualByComparingTo("21.1");
    }
}
