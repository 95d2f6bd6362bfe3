package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.sandbox.identity.LoginFailure;
import dev.cspmesh.sandbox.mesh.Sandbox;
import dev.cspmesh.sandbox.mesh.SandboxFiles;
import dev.cspmesh.sandbox.mesh.SandboxFolders;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code ./mesh}: one word, one {@link Command}. Exit codes: 0 done, 1 failed, 2 wrong use. */
public final class Mesh {
    private static final int WRONG_USE = 2;

    private final Sandbox sandbox;
    private final PrintStream out;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    Mesh(Sandbox sandbox, PrintStream out) {
        this.sandbox = sandbox;
        this.out = out;
        commands.put("up", new Up(sandbox, out));
        commands.put("down", new Down(sandbox, out));
        commands.put("status", new Status(sandbox, out));
        commands.put("journey", new WalkCommand(sandbox, out));
        commands.put("token", new TokenCommand(sandbox, out));
        commands.put("dev", new DevCommand(sandbox, out));
        commands.put("logs", new Logs(sandbox, out));
        commands.put("dead-letters", new DeadLetters(sandbox, out, System.getenv()));
        commands.put("bench", new BenchCommand(sandbox.folders(), out));
        commands.put(AotCacheTraining.WORD, new AotCacheTraining(sandbox));
    }

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        Sandbox sandbox = new Sandbox(SandboxFolders.of(ProjectRoot.find()), line -> System.err.println("  " + line));
        System.exit(new Mesh(sandbox, out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        String word = arguments.isEmpty() ? "help" : arguments.getFirst();
        if (word.equals("help")) {
            out.print(help());
            return 0;
        }
        try {
            return Optional.ofNullable(commands.get(word))
                    .orElseThrow(() ->
                            new IllegalArgumentException("no command is called '%s'; there are %s: ./mesh help"
                                    .formatted(word, String.join(", ", commands.keySet()))))
                    .run(arguments.subList(1, arguments.size()));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return WRONG_USE;
        } catch (PlatformFailure e) {
            return failed(e.problem(), e.remedy());
        } catch (LoginFailure e) {
            return failed(firstLine(e), "see what runs: ./mesh status");
        } catch (RuntimeException e) {
            return failed(firstLine(e), "the details are in " + details(e) + "; see what runs: ./mesh status");
        }
    }

    /** All commands in the order of the help. */
    Map<String, Command> commands() {
        return Map.copyOf(commands);
    }

    /** What {@code ./mesh help} prints; the script prints the same file, before anything is built. */
    static String help() {
        try (InputStream in = Objects.requireNonNull(Mesh.class.getResourceAsStream("/mesh-help.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int failed(String problem, String remedy) {
        System.err.println();
        System.err.println("✗ " + problem);
        System.err.println("  → " + remedy);
        return 1;
    }

    private static String firstLine(RuntimeException e) {
        return Optional.ofNullable(e.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse(e.getClass().getSimpleName());
    }

    /** A stack trace is for those who mend the launcher. */
    private Path details(RuntimeException e) {
        Path log = sandbox.folders().log("launcher");
        SandboxFiles.parent(log);
        try (PrintStream trace = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
            e.printStackTrace(trace);
            return log;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
