package dev.cspmesh.sandbox.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One measured ratio against its goal (docs/benchmarks.md).
 *
 * @param goal what the ratio should reach
 * @param isUpperBound whether the goal is the most that the ratio may be, not the least
 * @param subject median of the subject, in the figure's own unit
 * @param baseline median of the baseline
 * @param spread largest less smallest ratio of the runs
 */
public record Figure(
        String bench,
        String id,
        String what,
        String unit,
        double ratio,
        double goal,
        boolean isUpperBound,
        double subject,
        double baseline,
        int runs,
        double spread) {

    /** What is measured and what it should reach. */
    public record Aim(String bench, String id, String what, String unit, double goal, boolean isUpperBound) {}

    /** From the runs of subject and baseline, which were taken in turns. */
    static Figure of(Aim aim, double[] subjects, double[] baselines) {
        double[] ratios = new double[subjects.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = subjects[i] / baselines[i];
        }
        return new Figure(
                aim.bench(),
                aim.id(),
                aim.what(),
                aim.unit(),
                median(ratios),
                aim.goal(),
                aim.isUpperBound(),
                median(subjects),
                median(baselines),
                ratios.length,
                Arrays.stream(ratios).max().orElse(0)
                        - Arrays.stream(ratios).min().orElse(0));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    boolean isMet() {
        return isUpperBound ? ratio <= goal : ratio >= goal;
    }

    /** A row of the table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%-4s %-44s %12.1f %12.1f %-9s %7.3f %s %-6.3f %s  spread %.3f in %d runs",
                id,
                what,
                subject,
                baseline,
                unit,
                ratio,
                isUpperBound ? "≤" : "≥",
                goal,
                isMet() ? "met" : "missed",
                spread,
                runs);
    }

    /** The JSON line. */
    String json() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", bench);
        line.put("id", id);
        line.put("ratio", rounded(ratio));
        line.put("goal", goal);
        line.put("met", isMet());
        line.put("subject", rounded(subject));
        line.put("baseline", rounded(baseline));
        line.put("runs", runs);
        line.put("spread", rounded(spread));
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
