package dev.cspmesh.delivery.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What an operator asks Helm for.
 *
 * @param examples names of files under {@code examples/}, without extension, or whole paths
 * @param settings {@code key=value} as for {@code --set}
 */
public record Release(String name, List<String> examples, List<String> settings) {

    public static final Release DEFAULT = new Release("mesh", List.of(), List.of());

    public static Release example(String example) {
        return new Release("mesh", List.of(example), List.of());
    }

    public Release named(String other) {
        return new Release(other, examples, settings);
    }

    public Release with(String... more) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(Arrays.asList(more));
        return new Release(name, examples, all);
    }

    /** The same with a values file that is no example of the chart. */
    public Release from(Path values) {
        return new Release(name, List.of(values.toString()), settings);
    }

    /** Name of its golden file. */
    public String title() {
        return examples.isEmpty() ? "default" : examples.getFirst();
    }
}
