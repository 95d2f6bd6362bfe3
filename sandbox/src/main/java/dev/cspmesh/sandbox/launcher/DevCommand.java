package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.process.Jvm;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import dev.cspmesh.sandbox.mesh.Sandbox;
import dev.cspmesh.sandbox.mesh.ServiceProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ./mesh dev}: one service in Quarkus' development mode, with live reload, in the place of the one that runs; the
 * other four run as they are. When it ends, the built service takes its place again.
 */
final class DevCommand implements Command {
    /** Development mode would start it; the parent POM leaves its library out. */
    private static final String TEMPLATE_DEBUGGER = "io.quarkus.qute.runtime.debug.DebugQuteEngineObserver";

    private static final int LOOKS = 100;
    private static final long PAUSE_NANOS = 200_000_000;

    private final Sandbox sandbox;
    private final PrintStream out;

    DevCommand(Sandbox sandbox, PrintStream out) {
        this.sandbox = sandbox;
        this.out = out;
    }

    @Override
    public String usage() {
        return "dev SERVICE";
    }

    @Override
    public String purpose() {
        return "run one service from its sources with live reload; the other four run as they are";
    }

    @Override
    public int run(List<String> arguments) {
        MeshService service = ServiceWord.of(Options.parse(arguments, Set.of()).word("service, for example partner"));
        MeshLauncher mesh = sandbox.running();
        ServiceProcess running = mesh.process(service);
        running.stop(Signal.TERMINATE);
        out.println(service.id() + " starts from its sources at " + running.address()
                + "; each request takes over what has changed. Ctrl-C puts the built one back.");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> putBack(mesh, service)));
        return live(mesh, service);
    }

    /** Ctrl-C reaches Maven, too; what it started may hold the port a little longer. */
    private static void putBack(MeshLauncher mesh, MeshService service) {
        ServiceProcess built = mesh.process(service);
        built.stop(Signal.INTERRUPT);
        int port = mesh.address(service).getPort();
        for (int look = 0; look < LOOKS && Ports.taken(port); look++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        built.spawnOnly();
    }

    private int live(MeshLauncher mesh, MeshService service) {
        ProcessBuilder maven = new ProcessBuilder(command(service))
                .directory(sandbox.folders().root().toFile())
                .inheritIO();
        maven.environment().putAll(mesh.environment(service));
        maven.environment().put("JAVA_HOME", Jvm.home().toString());
        maven.environment().put("QUARKUS_ARC_EXCLUDE_TYPES", TEMPLATE_DEBUGGER);
        try {
            Process process = maven.start();
            mesh.process(service).standIn(process.toHandle());
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** The kit is built along, so that a change in it is seen, too; the sandbox's own beans come with its profile. */
    private static List<String> command(MeshService service) {
        return List.of(
                "./mvnw",
                "-ntp",
                "-pl",
                service.id(),
                "-am",
                "-Dmesh.profile=sandbox",
                "-Dquarkus.profile=dev,sandbox",
                "-Dquarkus.test.continuous-testing=disabled",
                "-Dquarkus.analytics.disabled=true",
                "-Dmesh.skip-tests=true",
                "-Dspotless.apply.skip=true",
                "-Dspotless.check.skip=true",
                "-Dmesh.error-prone=-XDunchecked",
                "compile",
                "quarkus:dev");
    }
}
