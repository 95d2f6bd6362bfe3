package dev.cspmesh.kit.telemetry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A number that operators see as a gauge, one for each value of a label. A service produces one bean for each; {@link Metrics}
 * looks at all of them.
 *
 * @param name of the metric, words separated by dots
 * @param label what the number is split by
 * @param values all values of the label; one that the query does not answer is 0
 * @param query answers a value and its number in each row; {@code $1}, if it stands there, is the business time
 */
public record GaugeQuery(String name, String label, List<String> values, String query) {

    /** Split by the constants of an enum, in small letters with hyphens. */
    public static GaugeQuery by(String name, String label, Class<? extends Enum<?>> values, String query) {
        List<String> all = Arrays.stream(values.getEnumConstants())
                .map(constant -> value(constant.name()))
                .toList();
        return new GaugeQuery(name, label, all, query);
    }

    /** A constant's name as a label's value. */
    static String value(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
