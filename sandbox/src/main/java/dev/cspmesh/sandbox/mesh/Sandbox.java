package dev.cspmesh.sandbox.mesh;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.PlatformLaunch;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.process.ProcessTermination;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.Signal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one mesh that {@code ./mesh} starts, looks at and ends, whichever terminal asks. */
public final class Sandbox {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Enough for the services to start; Keycloak takes longest and comes up beside them. */
    private static final Set<ComponentName> FIRST = EnumSet.complementOf(EnumSet.of(ComponentName.KEYCLOAK));

    private final SandboxFolders folders;
    private final Progress progress;

    public Sandbox(SandboxFolders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    public Ports ports() {
        return Ports.configured(folders.ports(), System.getenv());
    }

    public Optional<RunningPlatform> platform() {
        return RunningPlatform.at(folders.state());
    }

    /** Starts platform and services, as far as they don't run; returns when all are ready. */
    public MeshLauncher start() {
        RunningPlatform platform = platform().orElseGet(this::launch);
        MeshLauncher mesh = mesh(platform);
        InParallel.forEach(List.<Runnable>of(() -> keycloak(platform), mesh::start), Runnable::run);
        return mesh(platform.with(Set.of()));
    }

    /** Asked of the platform's process, whose own words go into its log. */
    private void keycloak(RunningPlatform platform) {
        long begin = System.nanoTime();
        progress.report("keycloak: starting, takes about a minute the first time");
        RunningPlatform whole = platform.with(Set.of(ComponentName.KEYCLOAK));
        progress.report(
                "keycloak: ready after %.1f s at %s".formatted((System.nanoTime() - begin) / 1e9, whole.keycloak()));
    }

    /** The mesh on a running platform; its services may run or not. */
    public MeshLauncher mesh(RunningPlatform platform) {
        ServiceEnvironment environment =
                new ServiceEnvironment(platform, ports(), platform::database, folders.clock(), "", System.getenv());
        return new MeshLauncher(folders, environment, service -> ServiceApp.copied(folders, service), progress);
    }

    /**
     * The mesh that runs.
     *
     * @throws PlatformFailure when none does
     */
    public MeshLauncher running() {
        return platform()
                .map(this::mesh)
                .orElseThrow(() -> new PlatformFailure("the mesh does not run", "start it: ./mesh up"));
    }

    /** Ends services, then platform. */
    public void stop() {
        ProcessLedger services = ProcessLedger.open(folders.processes());
        List<String> names =
                Arrays.stream(MeshService.values()).map(MeshService::id).toList();
        InParallel.forEach(
                names,
                name -> services.alive(name).ifPresent(process -> {
                    progress.report("stopping " + name);
                    ProcessTermination.of(process, Signal.TERMINATE, PATIENCE);
                }));
        names.forEach(services::remove);
        platform().flatMap(platform -> ProcessHandle.of(platform.pid())).ifPresent(process -> {
            progress.report("stopping the platform");
            ProcessTermination.of(process, Signal.TERMINATE, PATIENCE);
        });
    }

    /** Whether any process of this sandbox runs. */
    public boolean anythingRuns() {
        ProcessLedger services = ProcessLedger.open(folders.processes());
        return platform().isPresent()
                || services.processes().keySet().stream()
                        .anyMatch(name -> services.alive(name).isPresent());
    }

    public SandboxFolders folders() {
        return folders;
    }

    private RunningPlatform launch() {
        return new PlatformLaunch(
                        folders.root(),
                        folders.state(),
                        folders.ports().toString(),
                        Optional.empty(),
                        false,
                        List.copyOf(FIRST))
                .start(progress);
    }
}
