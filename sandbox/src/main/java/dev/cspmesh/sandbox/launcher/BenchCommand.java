package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.sandbox.bench.Bench;
import dev.cspmesh.sandbox.mesh.SandboxFolders;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code ./mesh bench}. */
final class BenchCommand implements Command {
    private final SandboxFolders folders;
    private final PrintStream out;

    BenchCommand(SandboxFolders folders, PrintStream out) {
        this.folders = folders;
        this.out = out;
    }

    @Override
    public String usage() {
        return "bench NAME [--json]";
    }

    @Override
    public String purpose() {
        return "measure something against its goal: " + String.join(", ", Bench.names());
    }

    @Override
    public int run(List<String> arguments) {
        Options options = Options.parse(arguments, Set.of("--json"));
        Bench.run(options.word("benchmark"), folders.root(), options.has("--json"), out);
        return 0;
    }
}
