package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.sandbox.mesh.Sandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./mesh logs}. */
final class Logs implements Command {
    private static final int LINES = 200;
    private static final int PAUSE_MILLIS = 300;

    private final Sandbox sandbox;
    private final PrintStream out;

    Logs(Sandbox sandbox, PrintStream out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    @Override
    public String usage() {
        return "logs SERVICE [-f]";
    }

    @Override
    public String purpose() {
        return "print the end of a log, readable; -f goes on";
    }

    @Override
    public int run(List<String> arguments) {
        Options options = Options.parse(arguments, Set.of("-f"));
        String name = options.words().isEmpty() ? "" : options.words().getFirst();
        Path log = List.of(sandbox.folders().log(name), sandbox.folders().log(name + "-service")).stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no log of '" + name + "'; there are " + names()));
        try {
            long seen = print(log);
            while (options.has("-f")) {
                Thread.sleep(PAUSE_MILLIS);
                seen = follow(log, seen);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private long print(Path log) throws IOException {
        List<String> all = Files.readAllLines(log);
        all.subList(Math.max(0, all.size() - LINES), all.size()).forEach(this::line);
        return all.size();
    }

    private long follow(Path log, long seen) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> fresh = lines.skip(seen).toList();
            fresh.forEach(this::line);
            return seen + fresh.size();
        }
    }

    private void line(String line) {
        out.println(LogLine.readable(line));
    }

    private String names() {
        Path folder = sandbox.folders().state().resolve("logs");
        if (!Files.isDirectory(folder)) {
            return "none yet";
        }
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.map(log -> log.getFileName().toString().replace(".log", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
