package dev.cspmesh.sandbox.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All benchmarks by name. */
public final class Bench {
    private static final Map<String, Supplier<Benchmark>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("usage", UsageBench::new);
        ALL.put("replay", UsageBench::new);
        ALL.put("close", CloseBench::new);
        ALL.put("growth", () -> new CloseBench().growth());
        ALL.put("outbox", OutboxBench::new);
        ALL.put("read", ReadBench::new);
    }

    private Bench() {}

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * Measures and prints a table, then one JSON line per figure.
     *
     * @param jsonOnly without the table
     * @throws IllegalArgumentException when no benchmark has this name
     */
    public static void run(String name, Path root, boolean jsonOnly, PrintStream out) {
        Supplier<Benchmark> benchmark = ALL.get(name);
        if (benchmark == null) {
            throw new IllegalArgumentException("no benchmark is called " + name + "; there are " + names());
        }
        try (BenchPlace place = BenchPlace.open(root)) {
            List<Figure> figures = benchmark.get().measure(place).stream()
                    .filter(figure -> figure.bench().equals(name))
                    .toList();
            if (!jsonOnly) {
                figures.forEach(figure -> out.println(figure.row()));
            }
            figures.forEach(figure -> out.println(figure.json()));
        }
    }
}
