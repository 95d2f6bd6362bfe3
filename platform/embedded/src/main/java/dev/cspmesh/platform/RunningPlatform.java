package dev.cspmesh.platform;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.process.ProcessIdentity;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.ProcessTermination;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.state.FolderIdentity;
import dev.cspmesh.platform.state.StateFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A platform that runs in a process of its own, as seen by a test or the launcher. Needs the JDK only.
 *
 * <p>A test writes {@code RunningPlatform.shared(Set.of(POSTGRES, KAFKA))}: the first one of a Maven run starts a
 * platform on free ports, all others find it, and it ends with the run.
 */
public final class RunningPlatform {
    private static final String HOST = "127.0.0.1";
    private static final Duration STOP = Duration.ofMinutes(2);

    private final Path state;
    private final Properties entries;

    private RunningPlatform(Path state, Properties entries) {
        this.state = state;
        this.entries = entries;
    }

    /**
     * The platform shared by all tests of this project on this machine, with these components running. It lives until the
     * last Maven run or IDE that asked for it has gone, and starts the next time without any state.
     *
     * @throws PlatformFailure when it can't be started, saying what to do
     */
    public static RunningPlatform shared(Set<ComponentName> components) {
        return SharedPlatform.with(components);
    }

    /**
     * The platform that runs in this state folder, if it is ready and alive. It is not asked, because one that is slow to
     * answer runs all the same; and a record that came along with a copy of the folder speaks of another platform.
     */
    public static Optional<RunningPlatform> at(Path state) {
        Path file = state.resolve(PlatformPaths.RECORD);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties entries = StateFile.read(file);
        return FolderIdentity.recorded(entries)
                .filter(FolderIdentity.of(state)::isSame)
                .flatMap(here -> identity(entries))
                .flatMap(ProcessIdentity::find)
                .map(process -> new RunningPlatform(state, entries));
    }

    private static Optional<ProcessIdentity> identity(Properties entries) {
        return ProcessIdentity.parse(entries.getProperty(PlatformPaths.IDENTITY, ""));
    }

    /** Starts these components, if they don't run, and returns when they answer. */
    public RunningPlatform with(Set<ComponentName> components) {
        components.stream()
                .filter(component -> !entries.containsKey("component." + component.id()))
                .forEach(component -> control().post("/components/" + component.id()));
        return new RunningPlatform(state, StateFile.read(state.resolve(PlatformPaths.RECORD)));
    }

    /** The same with a look at each component, so that one that was killed starts again. */
    public RunningPlatform repaired(Set<ComponentName> components) {
        components.forEach(this::revive);
        return with(components);
    }

    /**
     * Kills the process of a component and all that it started ({@code kill -9}); {@link #revive} brings it back.
     *
     * @throws IllegalStateException when the component has no process that runs
     */
    public void crash(ComponentName component) {
        ProcessTermination.crash(ProcessLedger.open(state.resolve(PlatformPaths.PROCESSES))
                .alive(component.id())
                .orElseThrow(() -> new IllegalStateException(component.id() + " has no process of its own that runs")));
    }

    /** Starts a component again that was killed, on the same port and with the same data; returns when it answers. */
    public void revive(ComponentName component) {
        control().post("/components/" + component.id());
    }

    /** Ends the platform and everything in it; its state stays. */
    public void stop() {
        identity(entries)
                .flatMap(ProcessIdentity::find)
                .ifPresent(process -> ProcessTermination.of(process, Signal.TERMINATE, STOP));
    }

    /** A new empty database with an owner of its own, gone with the platform's state. */
    public Database createDatabase(String prefix) {
        String reply = control().post("/databases?prefix=" + prefix);
        return Database.on(port(Port.POSTGRES), field(reply, "name"), field(reply, "password"));
    }

    /** The database that belongs to a service. */
    public Database database(MeshService service) {
        String name = service.database();
        return Database.on(port(Port.POSTGRES), name, secrets().database(name));
    }

    /** {@code host:port} for Kafka clients. */
    public String kafkaBootstrap() {
        return address(ComponentName.KAFKA);
    }

    /** Keycloak's base address, as it stands in every link and token. */
    public String keycloak() {
        return address(ComponentName.KEYCLOAK);
    }

    /** Address of the realm {@code csp-mesh} and {@code iss} of its tokens. */
    public String issuer() {
        return keycloak() + "/realms/csp-mesh";
    }

    /** Address of the Kubernetes API. */
    public String kubernetes() {
        return address(ComponentName.KUBERNETES);
    }

    public String mailHost() {
        return HOST;
    }

    public int mailPort() {
        return port(Port.SMTP);
    }

    /** All mail as JSON: {@code GET}; {@code ?to=ADDRESS} narrows, {@code DELETE} empties. */
    public URI mailbox() {
        return control().address("/mailbox");
    }

    public Secrets secrets() {
        return Secrets.load(state.resolve(PlatformPaths.SECRETS));
    }

    /** The number a port has here; for components that run, it is the one they listen on. */
    public int port(Port port) {
        return Integer.parseInt(entry("port." + port.id()));
    }

    public Path state() {
        return state;
    }

    public long pid() {
        return identity(entries).orElseThrow().pid();
    }

    /** Every port, as this platform was started with it. */
    public Ports ports() {
        return new Ports(Arrays.stream(Port.values()).collect(Collectors.toMap(port -> port, this::port)));
    }

    /** Which components run: they were ready once, and none of their processes has gone since. */
    public Set<ComponentName> components() {
        ProcessLedger ledger = ProcessLedger.open(state.resolve(PlatformPaths.PROCESSES));
        Set<String> gone = ledger.processes().entrySet().stream()
                .filter(process -> process.getValue().find().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return Arrays.stream(ComponentName.values())
                .filter(component -> entries.containsKey("component." + component.id()))
                .filter(component -> !gone.contains(component.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    ControlClient control() {
        return new ControlClient(URI.create(entry("control")));
    }

    /** Adds a process that the platform lives for. */
    void addOwner(long pid) {
        control().post("/owners?pid=" + pid);
    }

    /**
     * Where clients reach a component, in the form its own clients expect.
     *
     * @throws IllegalStateException when the component does not run
     */
    public String address(ComponentName component) {
        return Optional.ofNullable(entries.getProperty("component." + component.id()))
                .orElseThrow(() -> new IllegalStateException(
                        component.id() + " does not run; ask for it with RunningPlatform.shared(Set.of(ComponentName."
                                + component + "))"));
    }

    private String entry(String key) {
        return Optional.ofNullable(entries.getProperty(key)).orElseThrow();
    }

    /** Reads one text field of the control server's flat JSON answers; names and passwords need no unescaping. */
    private static String field(String json, String name) {
        String start = "\"" + name + "\":\"";
        int from = json.indexOf(start) + start.length();
        return json.substring(from, json.indexOf('"', from));
    }
}
