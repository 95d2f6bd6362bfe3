package dev.cspmesh.delivery.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.delivery.cluster.Tool;
import dev.cspmesh.delivery.chart.Repository;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the guide for operators tells them to type can be typed. */
class OperatorsGuideTest {

    /** Where nobody answers and nobody asks who calls: a command that is understood gets as far as that. */
    private static final String[] NOBODY = {"--server=http://127.0.0.1:1", "--request-timeout=1s"};

    private final String guide = Repository.text("docs/operators.md");

    @Test
    void everyFileThatItNamesIsThere() {
        Set<String> files = all("\\b((?:helm|k8s|docs)/[\\w./-]*\\w)");
        assertThat(files)
                .hasSizeGreaterThan(4)
                .allSatisfy(file -> assertThat(Repository.path(file)).exists());
    }

    @Test
    void everyCommandOfTheLauncherIsOne() {
        String launcher = Repository.files("sandbox/src/main/java/dev/cspmesh/sandbox/launcher").stream()
                .map(Repository::read)
                .collect(Collectors.joining());
        assertThat(all("\\./mesh ([a-z-]+)"))
                .hasSizeGreaterThan(1)
                .allSatisfy(command ->
                        assertThat(launcher + Repository.text("mesh")).contains(command));
    }

    @TestFactory
    Stream<DynamicTest> kubectlUnderstandsEveryCommand() {
        Optional<Path> kubectl = Tool.named("kubectl");
        Assumptions.assumeTrue(kubectl.isPresent(), "no kubectl on the PATH");
        Set<String> commands = all("kubectl ([^`#\\n]*[^`#\\s])");
        assertThat(commands).hasSizeGreaterThan(8);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(
                        command,
                        () -> assertThatThrownBy(() -> Tool.run(kubectl.orElseThrow(), words(command)))
                                .hasMessageContaining("127.0.0.1:1")
                                .hasMessageContaining("refused")));
    }

    /** As a shell hands it on, with names for the placeholders, before what is meant for the pod. */
    private static String[] words(String command) {
        String[] parts = command.replace("NAME", "billing")
                .replace("POD", "a-pod")
                .replace(" k8s/", " " + Repository.path("k8s") + "/")
                .split(" -- ", 2);
        return Stream.of(Arrays.stream(parts[0].split(" ")), Arrays.stream(NOBODY), rest(parts))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private static Stream<String> rest(String[] parts) {
        return parts.length == 1 ? Stream.empty() : Stream.concat(Stream.of("--"), Arrays.stream(parts[1].split(" ")));
    }

    private Set<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(guide)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
