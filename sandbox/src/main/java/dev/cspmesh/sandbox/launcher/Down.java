package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.ProcessTermination;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.sandbox.mesh.Sandbox;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ./mesh down}. */
final class Down implements Command {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Sandbox sandbox;
    private final PrintStream out;

    Down(Sandbox sandbox, PrintStream out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    @Override
    public String usage() {
        return "down";
    }

    @Override
    public String purpose() {
        return "stop everything; the state stays for the next start";
    }

    @Override
    public int run(List<String> arguments) {
        Options.parse(arguments, Set.of());
        Optional<String> copied = sandbox.copiedFrom();
        ProcessLedger.open(sandbox.folders().launcher())
                .alive("launcher")
                .ifPresent(launcher -> ProcessTermination.of(launcher, Signal.TERMINATE, PATIENCE));
        sandbox.stop();
        copied.ifPresent(
                folder -> out.println("The records here are a copy; the mesh of " + folder + " is left alone."));
        out.println(
                "The mesh is down. Its state is kept in " + sandbox.folders().state());
        return 0;
    }
}
