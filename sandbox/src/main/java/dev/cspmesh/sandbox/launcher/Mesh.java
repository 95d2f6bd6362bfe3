package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.sandbox.mesh.SandboxFolders;
import dev.cspmesh.sandbox.mesh.Sandbox;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.ProjectRoot;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./mesh}: one word, one {@link Command}. Exit codes: 0 done, 1 failed, 2 wrong use. */
public final class Mesh {
    private final PrintStream out;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    Mesh(Sandbox sandbox, PrintStream out) {
        this.out = out;
        commands.put("up", new Up(sandbox, out));
        commands.put("down", new Down(sandbox, out));
        commands.put("status", new Status(sandbox, out));
        commands.put("journey", new WalkCommand(sandbox, out));
        commands.put("token", new TokenCommand(sandbox, out));
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
        try {
            Optional<Command> command = Optional.ofNullable(commands.get(word));
            if (command.isPresent()) {
                return command.get().run(arguments.subList(1, arguments.size()));
            }
            help();
            return word.equals("help") ? 0 : 2;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (PlatformFailure e) {
            System.err.println();
            System.err.println("✗ " + e.problem());
            System.err.println("  → " + e.remedy());
            return 1;
        }
    }

    private void help() {
        out.println("CSP Mesh. Usage: ./mesh COMMAND");
        commands.values().forEach(command -> line(command.usage(), command.purpose()));
        line("test [--long] [--cluster] [MAVEN OPTIONS]", "build and check everything; says in one screen what failed");
        line("help", "this");
    }

    private void line(String usage, String purpose) {
        out.printf("  %-34s %s%n", usage, purpose);
    }
}
