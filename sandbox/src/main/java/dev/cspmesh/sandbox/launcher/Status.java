package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.StartingPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.sandbox.mesh.Sandbox;
import dev.cspmesh.sandbox.mesh.ServiceProcess;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ./mesh status}; exit code 0 only when everything is ready. */
final class Status implements Command {
    private final Sandbox sandbox;
    private final PrintStream out;

    Status(Sandbox sandbox, PrintStream out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    @Override
    public String usage() {
        return "status";
    }

    @Override
    public String purpose() {
        return "say what runs and is ready, and where";
    }

    @Override
    public int run(List<String> arguments) {
        Options.parse(arguments, Set.of());
        Optional<RunningPlatform> platform = sandbox.platform();
        if (platform.isEmpty()) {
            out.println(without());
            return 1;
        }
        boolean ready = true;
        for (ComponentName component : ComponentName.values()) {
            ready &= component(platform.get(), component);
        }
        // all at once: a slow machine makes each of them slow
        MeshLauncher mesh = sandbox.mesh(platform.get());
        List<Line> services = Arrays.stream(MeshService.values())
                .parallel()
                .map(service -> Line.of(mesh.process(service)))
                .toList();
        services.forEach(line -> line(line.name(), line.words(), line.pid(), line.address()));
        return ready && services.stream().allMatch(Line::ready) ? 0 : 1;
    }

    /** What there is to say when no platform is ready. */
    private String without() {
        Optional<StartingPlatform> starting = sandbox.startingPlatform();
        List<String> services = sandbox.runningServices();
        if (starting.isPresent()) {
            return "The mesh is starting or stopping (platform: pid %d). What it does: ./mesh logs platform"
                    .formatted(starting.get().process().pid());
        }
        if (!services.isEmpty()) {
            return "The platform is down, but these still run: " + String.join(", ", services)
                    + ". Start it again: ./mesh up; stop them: ./mesh down";
        }
        return "The mesh is down. Start it: ./mesh up"
                + sandbox.copiedFrom()
                        .map(folder -> "\nThe records here are a copy; the mesh of " + folder + " is left alone.")
                        .orElse("");
    }

    private boolean component(RunningPlatform platform, ComponentName component) {
        boolean runs = platform.components().contains(component);
        line(component.id(), runs ? "ready" : "down", "", runs ? platform.address(component) : "");
        return runs;
    }

    /** One service. */
    private record Line(String name, String words, String pid, String address, boolean ready) {
        static Line of(ServiceProcess process) {
            ServiceProcess.State state = process.state();
            String name = process.service().id();
            String words = switch (state) {
                case READY -> "ready";
                case NOT_READY -> "not ready: ./mesh logs " + name;
                case STARTING -> "starting: ./mesh logs " + name;
                case SLOW -> "runs, slow to answer";
                case DOWN -> "down";
            };
            String pid = process.handle().map(running -> "pid " + running.pid()).orElse("");
            return new Line(name, words, pid, process.address(), state == ServiceProcess.State.READY);
        }
    }

    private void line(String name, String state, String pid, String address) {
        out.printf("%-18s %-10s %-12s %s%n", name, state, pid, address);
    }
}
