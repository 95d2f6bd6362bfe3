package dev.cspmesh.sandbox.mesh;

import dev.cspmesh.platform.PlatformLaunch;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.StartingPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.ProcessTermination;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.state.StateLock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one mesh that {@code ./mesh} starts, looks at and ends, whichever terminal asks. What an earlier start left behind,
 * ready or not, is taken over where it comes up and replaced where it does not.
 */
public final class Sandbox {
    private static final Duration SERVICE = Duration.ofMinutes(1);
    /** Its components end one after the other. */
    private static final Duration PLATFORM = Duration.ofMinutes(3);
    /** Enough for the services to start; Keycloak takes longest and comes up beside them. */
    private static final Set<ComponentName> FIRST = EnumSet.complementOf(EnumSet.of(ComponentName.KEYCLOAK));

    private final SandboxFolders folders;
    private final Progress progress;

    public Sandbox(SandboxFolders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    /** Where a mesh that starts now listens. One that runs stays where it is. */
    public Ports ports() {
        return Ports.configured(folders.ports(), System.getenv());
    }

    public Optional<RunningPlatform> platform() {
        return RunningPlatform.at(folders.state());
    }

    /** The platform while it is not ready: it starts, or it ends. */
    public Optional<StartingPlatform> startingPlatform() {
        return StartingPlatform.in(folders.state(), progress);
    }

    /** Starts platform and services, as far as they don't run; returns when all are ready. */
    public MeshLauncher start() {
        SandboxFiles.parent(folders.startLock());
        try (StateLock turn = StateLock.await(
                folders.startLock(), () -> progress.report("another ./mesh up starts this mesh: waiting for it"))) {
            assert turn.held();
            RunningPlatform platform =
                    platform().map(running -> running.repaired(FIRST)).orElseGet(this::launch);
            MeshLauncher mesh = mesh(platform);
            InParallel.forEach(List.<Runnable>of(() -> keycloak(platform), mesh::start), Runnable::run);
            return mesh(platform.with(Set.of()));
        }
    }

    /** Asked of the platform's process, whose own words go into its log. */
    private void keycloak(RunningPlatform platform) {
        if (platform.components().contains(ComponentName.KEYCLOAK)) {
            return;
        }
        long begin = System.nanoTime();
        progress.report("keycloak: starting, takes about a minute the first time");
        RunningPlatform whole = platform.repaired(Set.of(ComponentName.KEYCLOAK));
        progress.report(
                "keycloak: ready after %.1f s at %s".formatted((System.nanoTime() - begin) / 1e9, whole.keycloak()));
    }

    /** The mesh on a running platform; its services may run or not. */
    public MeshLauncher mesh(RunningPlatform platform) {
        ServiceEnvironment environment = new ServiceEnvironment(
                platform, platform.ports(), platform::database, folders.clock(), "", System.getenv());
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
                .orElseThrow(() -> startingPlatform().isPresent()
                        ? new PlatformFailure("the mesh is still starting", "wait for ./mesh up; ./mesh status tells")
                        : new PlatformFailure("the mesh does not run", "start it: ./mesh up"));
    }

    /** Ends services, then platform, then whatever they left; touches nothing that was started from another folder. */
    public void stop() {
        ProcessLedger services = ProcessLedger.open(folders.processes());
        List<String> names =
                Arrays.stream(MeshService.values()).map(MeshService::id).toList();
        InParallel.forEach(
                names,
                name -> services.alive(name).ifPresent(process -> {
                    progress.report("stopping " + name);
                    ProcessTermination.of(process, Signal.TERMINATE, SERVICE);
                }));
        names.forEach(services::remove);
        startingPlatform().ifPresent(platform -> {
            progress.report("stopping the platform");
            ProcessTermination.of(platform.process(), Signal.TERMINATE, PLATFORM);
        });
        endOrphans();
        leftovers().end(progress);
        SandboxFiles.forgetTokens(folders);
    }

    /** Makes room for a new start: components whose platform has gone, and processes without a record. */
    public void clearOrphans() {
        if (startingPlatform().isEmpty()) {
            endOrphans();
        }
        if (!anythingRuns()) {
            leftovers().end(progress);
        }
    }

    private void endOrphans() {
        ProcessLedger.open(folders.state().resolve(PlatformPaths.PROCESSES)).endAll(progress);
    }

    public Leftovers leftovers() {
        return new Leftovers(folders.state(), ports());
    }

    /** Where the records of this folder were written, when it is a copy; they are left alone then. */
    public Optional<String> copiedFrom() {
        return ProcessLedger.open(folders.processes()).foreign().map(run -> run.replaceFirst("/\\.mesh/run$", ""));
    }

    /** Whether any process of this sandbox runs. */
    public boolean anythingRuns() {
        return startingPlatform().isPresent() || !runningServices().isEmpty();
    }

    /** Names of the services that have a process. */
    public List<String> runningServices() {
        ProcessLedger services = ProcessLedger.open(folders.processes());
        return services.processes().keySet().stream()
                .filter(name -> services.alive(name).isPresent())
                .toList();
    }

    public SandboxFolders folders() {
        return folders;
    }

    private RunningPlatform launch() {
        return startingPlatform().flatMap(this::takenOver).orElseGet(() -> {
            endOrphans();
            return new PlatformLaunch(
                            folders.root(),
                            folders.state(),
                            folders.ports().toString(),
                            Optional.empty(),
                            false,
                            List.copyOf(FIRST))
                    .start(progress);
        });
    }

    /** The platform that an earlier start left on its way; nothing when it does not get there, it is gone then. */
    private Optional<RunningPlatform> takenOver(StartingPlatform earlier) {
        long pid = earlier.process().pid();
        progress.report("the platform of an earlier start (pid %d) is on its way: waiting for it".formatted(pid));
        try {
            return Optional.of(earlier.await());
        } catch (PlatformFailure failure) {
            progress.report("it did not get there, a new one starts: " + failure.problem());
            ProcessTermination.of(earlier.process(), Signal.TERMINATE, PLATFORM);
            return Optional.empty();
        }
    }
}
