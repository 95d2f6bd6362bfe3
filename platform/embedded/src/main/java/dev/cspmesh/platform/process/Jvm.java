package dev.cspmesh.platform.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Command lines for child JVMs: the JDK and class path of this one. */
public final class Jvm {
    private static final String TUNING = "MESH_PLATFORM_JVM";

    private Jvm() {}

    /** The {@code java} that runs us. */
    public static String java() {
        return home().resolve("bin/java").toString();
    }

    /** The JDK that runs us, as {@code JAVA_HOME} expects it. */
    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /**
     * What the environment says of the platform's JVMs ({@value #TUNING}, words parted by blanks): {@code ./mesh test}
     * takes the quick compiler for those that end with it, a mesh that stays up takes both.
     */
    public static List<String> tuning() {
        return Arrays.stream(System.getenv().getOrDefault(TUNING, "").split(" ", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** Runs a class of ours in a JVM of its own. */
    public static List<String> command(List<String> options, String mainClass, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(java());
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        words.addAll(List.of(arguments));
        return words;
    }

    /** {@code java.util.logging} settings: one line per record on standard error. */
    public static Map<String, String> quietLogging(String level) {
        return Map.of(
                "handlers", "java.util.logging.ConsoleHandler",
                ".level", level,
                "java.util.logging.ConsoleHandler.level", level,
                "java.util.logging.ConsoleHandler.formatter", "java.util.logging.SimpleFormatter",
                "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
    }
}
