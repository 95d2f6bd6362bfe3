package dev.cspmesh.sandbox.mesh;

import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.sandbox.identity.KeycloakLogin;
import dev.cspmesh.sandbox.identity.SandboxActors;
import dev.cspmesh.sandbox.identity.TokenFiles;
import dev.cspmesh.sandbox.walk.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The five services of one mesh as processes on one platform. A test writes
 *
 * <pre>{@code
 * try (MeshLauncher mesh = MeshLauncher.forTests("e2e")) {
 *     mesh.start();
 *     mesh.kill(MeshService.BILLING);
 *     mesh.start(MeshService.BILLING);
 * }
 * }</pre>
 */
public final class MeshLauncher implements AutoCloseable {
    private final RunningPlatform platform;
    private final ServiceEnvironment environment;
    private final SandboxFolders folders;
    private final Map<MeshService, ServiceProcess> services = new EnumMap<>(MeshService.class);

    /**
     * @param app where each service runs from
     */
    MeshLauncher(
            SandboxFolders folders,
            ServiceEnvironment environment,
            Function<MeshService, ServiceApp> app,
            Progress progress) {
        this.folders = folders;
        this.environment = environment;
        this.platform = environment.platform();
        ProcessLedger ledger = ProcessLedger.open(folders.processes());
        for (MeshService service : MeshService.values()) {
            services.put(
                    service,
                    new ServiceProcess(
                            app.apply(service), environment.of(service), folders.log(service.id()), ledger, progress));
        }
    }

    /**
     * A mesh on the platform that all tests share, with ports, databases, topics and a state folder of its own. Nothing
     * runs yet. The services must be built ({@code package}), since they run as they would in production.
     *
     * @param name lower-case letters, digits and underscores
     */
    public static MeshLauncher forTests(String name) {
        Path root = ProjectRoot.find();
        RunningPlatform platform = RunningPlatform.shared(EnumSet.allOf(ComponentName.class));
        Map<MeshService, Database> databases = new EnumMap<>(MeshService.class);
        for (MeshService service : MeshService.values()) {
            databases.put(service, platform.createDatabase(name + "_" + service.database()));
        }
        String run = databases
                .getOrDefault(MeshService.PARTNER, databases.values().iterator().next())
                .name();
        SandboxFolders folders = new SandboxFolders(root, platform.state().resolve(run));
        ServiceEnvironment environment = new ServiceEnvironment(
                platform, Ports.free(), service -> databases.get(service), folders.clock(), run + ".", Map.of());
        MeshLauncher mesh = new MeshLauncher(
                folders,
                environment,
                service -> ServiceApp.built(root, service),
                line -> System.err.println("mesh · " + line));
        Runtime.getRuntime().addShutdownHook(new Thread(mesh::killAll));
        return mesh;
    }

    /** A test that is interrupted, or starts a service while it ends, leaves nothing behind. */
    private void killAll() {
        services.values().forEach(service -> service.stop(Signal.KILL));
    }

    /** Starts all services in parallel; returns when each is ready. */
    public void start() {
        InParallel.forEach(Arrays.asList(MeshService.values()), this::start);
    }

    /** Starts one service; returns when it is ready. */
    public void start(MeshService service) {
        process(service).start();
    }

    /** Ends one service in order. */
    public void stop(MeshService service) {
        process(service).stop(Signal.TERMINATE);
    }

    /** Ends one service at once, as a crash would ({@code kill -9}). */
    public void kill(MeshService service) {
        process(service).stop(Signal.KILL);
    }

    /** Whether the service answers that it is ready. */
    public boolean isReady(MeshService service) {
        return process(service).isReady();
    }

    /** Base address of a service. */
    public URI address(MeshService service) {
        return URI.create(environment.address(service));
    }

    /** Ends all services in order. */
    @Override
    public void close() {
        InParallel.forEach(Arrays.asList(MeshService.values()), this::stop);
    }

    /** Where the walk finds everything. */
    public Surroundings surroundings() {
        return new Surroundings(
                address(MeshService.PARTNER),
                address(MeshService.CONTRACT),
                address(MeshService.NAVIGATOR),
                address(MeshService.BILLING),
                address(MeshService.SUPPORT),
                platform.mailbox(),
                URI.create(platform.kubernetes()));
    }

    /** Those who can sign in to this mesh. */
    public SandboxActors actors() {
        return new SandboxActors(
                new KeycloakLogin(platform.issuer()),
                platform.secrets(),
                folders.actors(),
                Clock.systemUTC(),
                Optional.of(new TokenFiles(folders.tokens(), folders.root())));
    }

    public RunningPlatform platform() {
        return platform;
    }

    /** Where this mesh keeps its things, logs among them. */
    public SandboxFolders folders() {
        return folders;
    }

    /** What a service is configured with; secrets stand in it. */
    public Map<String, String> environment(MeshService service) {
        return environment.of(service);
    }

    /** One service's process, running or not. */
    public ServiceProcess process(MeshService service) {
        return Optional.ofNullable(services.get(service)).orElseThrow();
    }
}
