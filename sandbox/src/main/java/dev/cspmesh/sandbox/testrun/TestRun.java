package dev.cspmesh.sandbox.testrun;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code ./mesh test}: Maven's verify, its outcome on one screen. Needs the JDK only and is started from its source, so that it
 * runs before anything is built.
 */
final class TestRun {
    private static final int MOST_COMPLAINTS = 25;
    private static final String CLUSTER = "--cluster";
    /** Native sources, lists of parts and images of a production build. */
    private static final String IMAGES = "--images";

    private static final PrintStream OUT = System.out;
    /** Test JVMs live for seconds: the slow compiler would only start to pay when they end. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** And so would a garbage collector with threads of its own. */
    private static final String SMALL = QUICK + " -XX:+UseSerialGC -Xmn300m";

    /** With what else would take the ten minutes of a usual run alone. */
    private static final String LONG = "--long";

    /** What Maven appends to every failure. */
    private static final Pattern NOISE = Pattern.compile(
            "\\[ERROR] (\\s*|-> \\[Help.*|To see the full.*|Re-run Maven.*|For more information.*|\\[Help.*"
                    + "|After correcting.*|\\s+mvn <args>.*|.* -> \\[Help \\d])");

    private TestRun() {}

    /**
     * Arguments: a module and a test ({@code partner-service ApplyTest#refuses}), or any Maven options, or {@code --cluster}
     * for the tier that needs a Kubernetes API server, or {@code --images} for what is delivered, or nothing.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains(CLUSTER) && System.getenv("KUBECONFIG") == null) {
            OUT.println("skipped: no KUBECONFIG names a cluster to test on");
            return;
        }
        Path root = Path.of("").toAbsolutePath();
        Path log = Files.createDirectories(root.resolve(".mesh/logs")).resolve("test.log");
        Instant began = Instant.now();
        List<String> complaints = new ArrayList<>();
        Files.deleteIfExists(log);
        int code = 0;
        for (List<String> command : commands(Arrays.asList(arguments))) {
            code = code == 0 ? maven(command, root, log, complaints) : code;
        }
        TestReports reports = TestReports.since(began, root);
        failures(reports, code == 0 ? List.of() : complaints);
        IsolationReport.since(began, root).forEach(OUT::println);
        OUT.println("everything Maven said: " + log);
        outcome(reports);
        System.exit(code);
    }

    private static void failures(TestReports reports, List<String> complaints) {
        reports.failed().forEach(failed -> OUT.println(failed.screen()));
        if (reports.failed().isEmpty()) {
            complaints.forEach(OUT::println);
        }
        OUT.println();
    }

    private static void outcome(TestReports reports) {
        OUT.printf(
                "%d passed, %d failed, %d skipped%n",
                reports.passed(), reports.failed().size(), reports.skipped());
        if (reports.skipped() > 0) {
            MissingTools.lines(System.getenv().getOrDefault("PATH", "")).forEach(OUT::println);
        }
    }

    private static List<List<String>> commands(List<String> given) {
        if (!given.contains(IMAGES)) {
            return List.of(command(given));
        }
        List<String> more = given.stream().filter(word -> !word.equals(IMAGES)).toList();
        return List.of(
                packaged("-Pnative,sbom", "-Dquarkus.native.sources-only=true"), packaged("-Psbom"), delivered(more));
    }

    /** The services as they go out, not those of a sandbox. */
    private static List<String> packaged(String... options) {
        List<String> command = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "-T2", "-Dstyle.color=never"));
        command.addAll(List.of(options));
        command.addAll(List.of("-Dmesh.skip-tests=true", "-Dspotless.apply.skip=true", "-Dspotless.check.skip=true"));
        command.addAll(List.of("-pl", "!sandbox,!delivery,!platform/process-test", "package"));
        return command;
    }

    private static List<String> delivered(List<String> options) {
        List<String> command = new ArrayList<>(List.of("./mvnw", "-B", "-ntp", "-Dstyle.color=never", "-Pimages"));
        command.addAll(options);
        command.addAll(List.of("-pl", "delivery", "verify"));
        return command;
    }

    private static List<String> command(List<String> given) {
        List<String> command = new ArrayList<>(List.of(
                "./mvnw",
                "-B",
                "-ntp",
                "--fail-at-end",
                "-T4",
                "-Dstyle.color=never",
                "-DargLine=" + SMALL,
                "-Dmesh.profile=sandbox",
                "verify"));
        command.addAll(what(given));
        return command;
    }

    /** Which modules and tests, in Maven's words. */
    private static List<String> what(List<String> given) {
        List<String> arguments = new ArrayList<>(given);
        arguments.replaceAll(word -> word.equals(LONG) ? "-Dmesh.long=true" : word);
        if (arguments.contains(CLUSTER)) {
            return List.of("-pl", "delivery", "-Dtest=ClusterTier");
        }
        List<String> names =
                arguments.stream().filter(word -> !word.startsWith("-")).toList();
        List<String> options =
                arguments.stream().filter(word -> word.startsWith("-")).toList();
        boolean mavens = options.stream().anyMatch(List.of("-pl", "-P", "-f", "-rf")::contains);
        return mavens || names.isEmpty() ? arguments : named(names, options);
    }

    private static List<String> named(List<String> names, List<String> options) {
        List<String> words = new ArrayList<>(options);
        // the sandbox's tests run what all other modules have packaged
        if (!names.getFirst().equals("sandbox")) {
            words.addAll(List.of("-pl", names.getFirst(), "-am"));
        }
        if (names.size() > 1) {
            words.addAll(List.of("-Dtest=" + names.get(1), "-Dsurefire.failIfNoSpecifiedTests=false"));
        }
        return words;
    }

    private static int maven(List<String> command, Path root, Path log, List<String> complaints)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("MAVEN_OPTS", QUICK, (given, ours) -> given + " " + ours);
        builder.environment().putIfAbsent("MESH_PLATFORM_JVM", QUICK);
        Process maven = builder.start();
        try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8);
                Writer all = Files.newBufferedWriter(log, CREATE, APPEND)) {
            Optional<String> line = Optional.ofNullable(lines.readLine());
            while (line.isPresent()) {
                all.write(line.get() + "\n");
                show(line.get(), complaints);
                line = Optional.ofNullable(lines.readLine());
            }
        }
        return maven.waitFor();
    }

    private static void show(String line, List<String> complaints) {
        if (line.startsWith("[INFO] Building ") && !line.contains("Building jar")) {
            OUT.println("▶ " + line.substring("[INFO] Building ".length()).replaceAll("\\s+", " "));
        } else if (line.matches("\\[(INFO|WARNING|ERROR)] Tests run: \\d+.*Time elapsed.*")) {
            OUT.println(
                    "  " + line.replaceFirst("\\[\\w+] ", "").replaceFirst(", Failures: 0, Errors: 0, Skipped: 0", ""));
        } else if (line.startsWith("[ERROR] ")
                && complaints.size() < MOST_COMPLAINTS
                && !complaints.contains(line)
                && !NOISE.matcher(line).matches()) {
            complaints.add(line);
        }
    }
}
