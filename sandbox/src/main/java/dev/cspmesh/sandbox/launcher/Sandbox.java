package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.MeshService;
import dev.cspmesh.platform.PartFailure;
import dev.cspmesh.platform.PartName;
import dev.cspmesh.platform.PlatformLaunch;
import dev.cspmesh.platform.Ports;
import dev.cspmesh.platform.Progress;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.process.Ending;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.Signal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one mesh that {@code ./mesh} starts, looks at and ends, whichever terminal asks. */
final class Sandbox {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Enough for the services to start; Keycloak takes longest and comes up beside them. */
    private static final Set<PartName> FIRST = EnumSet.complementOf(EnumSet.of(PartName.KEYCLOAK));

    private final SandboxFolders folders;
    private final Progress progress;

    Sandbox(SandboxFolders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    Ports ports() {
        return Ports.configured(folders.ports(), System.getenv());
    }

    Optional<RunningPlatform> platform() {
        return RunningPlatform.at(folders.state());
    }

    /** Starts platform and services, as far as they don't run; returns when all are ready. */
    MeshLauncher start() {
        RunningPlatform platform = platform().orElseGet(this::launch);
        MeshLauncher mesh = mesh(platform);
        InParallel.forEach(List.<Runnable>of(() -> keycloak(platform), mesh::start), Runnable::run);
        return mesh(platform.with(Set.of()));
    }

    /** Asked of the platform's process, whose own words go into its log. */
    private void keycloak(RunningPlatform platform) {
        long begin = System.nanoTime();
        progress.report("keycloak: starting, takes about a minute the first time");
        RunningPlatform whole = platform.with(Set.of(PartName.KEYCLOAK));
        progress.report(
                "keycloak: ready after %.1f s at %s".formatted((System.nanoTime() - begin) / 1e9, whole.keycloak()));
    }

    /** The mesh on a running platform; its services may run or not. */
    MeshLauncher mesh(RunningPlatform platform) {
        ServiceEnvironment environment =
                new ServiceEnvironment(platform, ports(), platform::database, folders.clock(), "", System.getenv());
        return new MeshLauncher(folders, environment, service -> ServiceApp.copied(folders, service), progress);
    }

    /**
     * The mesh that runs.
     *
     * @throws PartFailure when none does
     */
    MeshLauncher running() {
        return platform()
                .map(this::mesh)
                .orElseThrow(() -> new PartFailure("the mesh does not run", "start it: ./mesh up"));
    }

    /** Ends services, then platform. */
    void stop() {
        ProcessLedger services = ProcessLedger.open(folders.processes());
        List<String> names =
                Arrays.stream(MeshService.values()).map(MeshService::id).toList();
        InParallel.forEach(
                names,
                name -> services.alive(name).ifPresent(process -> {
                    progress.report("stopping " + name);
                    Ending.of(process, Signal.TERMINATE, PATIENCE);
                }));
        names.forEach(services::remove);
        platform().flatMap(platform -> ProcessHandle.of(platform.pid())).ifPresent(process -> {
            progress.report("stopping the platform");
            Ending.of(process, Signal.TERMINATE, PATIENCE);
        });
    }

    /** Whether any process of this sandbox runs. */
    boolean anythingRuns() {
        ProcessLedger services = ProcessLedger.open(folders.processes());
        return platform().isPresent()
                || services.processes().keySet().stream()
                        .anyMatch(name -> services.alive(name).isPresent());
    }

    SandboxFolders folders() {
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
