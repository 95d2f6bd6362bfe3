package dev.cspmesh.platform.kafka;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.PlatformComponent;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.PortHolder;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.process.Child;
import dev.cspmesh.platform.process.ChildCommand;
import dev.cspmesh.platform.process.Jvm;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.state.StateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The broker's process. */
public final class KafkaComponent implements PlatformComponent {
    private static final Duration STOP = Duration.ofSeconds(20);

    private final PlatformPaths paths;
    private final ProcessLedger ledger;
    private volatile Optional<Child> broker = Optional.empty();

    public KafkaComponent(PlatformPaths paths, ProcessLedger ledger) {
        this.paths = paths;
        this.ledger = ledger;
    }

    @Override
    public ComponentName name() {
        return ComponentName.KAFKA;
    }

    @Override
    public Set<ComponentName> needs() {
        return Set.of();
    }

    @Override
    public void start(Progress progress) {
        PortHolder.requireFree(Port.KAFKA, paths.ports());
        progress.report("starting");
        Path settings = paths.folder(name().id()).resolve("server.properties");
        Path logging = paths.folder(name().id()).resolve("logging.properties");
        StateFile.write(settings, settings(Ports.anyFree()));
        StateFile.write(logging, Jvm.quietLogging("INFO"));
        List<String> options = new ArrayList<>(Jvm.tuning());
        options.addAll(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.config.file=" + logging,
                "-Dcom.sun.management.jmxremote=false"));
        List<String> words = Jvm.command(options, BrokerMain.class.getName(), settings.toString());
        Child child = Child.start(new ChildCommand(name().id(), words, Map.of(), paths.log(name().id())), ledger);
        broker = Optional.of(child);
        child.awaitReady(this::answers);
    }

    @Override
    public void stop() {
        broker.ifPresent(child -> child.stop(Signal.TERMINATE, STOP));
        broker = Optional.empty();
    }

    @Override
    public String address() {
        return "127.0.0.1:" + paths.ports().of(Port.KAFKA);
    }

    @Override
    public boolean alive() {
        return broker.map(Child::alive).orElse(false);
    }

    /** The broker accepts connections and knows itself as a member of the cluster. */
    private boolean answers() {
        if (!Ports.taken(paths.ports().of(Port.KAFKA))) {
            return false;
        }
        Map<String, Object> connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2000);
        try (Admin admin = Admin.create(connection)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> settings(int controllerPort) {
        Map<String, String> settings = fixedSettings();
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://" + address() + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + address());
        settings.put("log.dirs", paths.folder(name().id()).resolve("data").toString());
        return settings;
    }

    private static Map<String, String> fixedSettings() {
        Properties fixed = new Properties();
        try (InputStream in = Optional.ofNullable(KafkaComponent.class.getResourceAsStream("/kafka/broker.properties"))
                .orElseThrow()) {
            fixed.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        fixed.forEach((name, value) -> settings.put((String) name, (String) value));
        return settings;
    }
}
