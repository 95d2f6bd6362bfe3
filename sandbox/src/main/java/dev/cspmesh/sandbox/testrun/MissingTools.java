package dev.cspmesh.sandbox.testrun;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Programs that some tests use where the machine has them; without one these tests are skipped. */
final class MissingTools {
    private static final List<Tool> KNOWN = List.of(
            new Tool("promtool", "the alert rules", "apt-get install prometheus", "brew install prometheus"),
            new Tool(
                    "kubectl",
                    "the operators' guide and the cluster files",
                    "apt-get install kubernetes-client",
                    "brew install kubernetes-cli"));

    private MissingTools() {}

    private record Tool(String name, String tries, String debian, String macos) {
        String line() {
            return "  %s (tries %s): %s on Debian or Ubuntu, %s on macOS".formatted(name, tries, debian, macos);
        }

        boolean isOn(String path) {
            return Arrays.stream(path.split(File.pathSeparator, -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        }
    }

    /**
     * What to tell at the end of a run.
     *
     * @param path folders of programs, as the environment has them
     * @return nothing when nothing is missing
     */
    static List<String> lines(String path) {
        List<String> missing =
                KNOWN.stream().filter(tool -> !tool.isOn(path)).map(Tool::line).toList();
        return missing.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of("not on this machine, so the tests that need them were skipped:"),
                                missing.stream())
                        .toList();
    }
}
