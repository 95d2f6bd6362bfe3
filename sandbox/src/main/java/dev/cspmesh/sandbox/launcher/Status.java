package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.sandbox.mesh.ServiceProcess;
import dev.cspmesh.sandbox.mesh.Sandbox;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.RunningPlatform;
import java.io.PrintStream;
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
            out.println("The mesh is down. Start it: ./mesh up");
            return 1;
        }
        boolean ready = true;
        for (ComponentName component : ComponentName.values()) {
            boolean runs = platform.get().components().contains(component);
            line(component.id(), runs ? "ready" : "down", "", runs ? platform.get().address(component) : "");
            ready &= runs;
        }
        MeshLauncher mesh = sandbox.mesh(platform.get());
        for (MeshService service : MeshService.values()) {
            ready &= service(mesh.process(service));
        }
        return ready ? 0 : 1;
    }

    private boolean service(ServiceProcess process) {
        Optional<ProcessHandle> handle = process.handle();
        boolean ready = handle.isPresent() && process.isReady();
        String state = ready
                ? "ready"
                : handle.isPresent()
                        ? "not ready: ./mesh logs " + process.service().id()
                        : "down";
        String pid = handle.map(running -> "pid " + running.pid()).orElse("");
        line(process.service().id(), state, pid, process.address());
        return ready;
    }

    private void line(String name, String state, String pid, String address) {
        out.printf("%-18s %-10s %-12s %s%n", name, state, pid, address);
    }
}
