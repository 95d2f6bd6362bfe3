package dev.cspmesh.platform.kubernetes;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.PlatformComponent;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.PortHolder;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.report.Progress;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The Kubernetes API on plain HTTP; anyone on this machine is its administrator. */
public final class KubernetesComponent implements PlatformComponent {
    private static final Duration PROVISIONING = Duration.ofMillis(700);
    private static final int SAVE_MILLIS = 2000;

    private final PlatformPaths paths;
    private volatile Optional<Running> running = Optional.empty();

    private record Running(KubernetesMockServer server, ClusterStore store, ClusterOperator operator, Thread saving) {}

    public KubernetesComponent(PlatformPaths paths) {
        this.paths = paths;
    }

    @Override
    public ComponentName name() {
        return ComponentName.KUBERNETES;
    }

    @Override
    public Set<ComponentName> needs() {
        return Set.of();
    }

    @Override
    public void start(Progress progress) {
        PortHolder.requireFree(Port.KUBERNETES, paths.ports());
        ClusterStore store = new ClusterStore(paths.state().resolve("kubernetes.json"));
        store.load();
        MockWebServer web = new MockWebServer();
        KubernetesMockServer server = new KubernetesMockServer(new Context(), web, new HashMap<>(), store, false);
        server.init(InetAddress.getLoopbackAddress(), paths.ports().of(Port.KUBERNETES));
        ClusterOperator operator = new ClusterOperator(server.createClient(), PROVISIONING, Clock.systemUTC());
        operator.start();
        Thread saving = Thread.ofVirtual().name("cluster-store").start(() -> keepTidy(store, web));
        running = Optional.of(new Running(server, store, operator, saving));
    }

    @Override
    public void stop() {
        running.ifPresent(server -> {
            server.saving().interrupt();
            server.operator().close();
            server.server().destroy();
            server.store().save();
        });
        running = Optional.empty();
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + paths.ports().of(Port.KUBERNETES);
    }

    @Override
    public boolean alive() {
        return running.isPresent() && Ports.taken(paths.ports().of(Port.KUBERNETES));
    }

    /** Saves the objects, and lets go of the requests that the mock records for assertions nobody makes here. */
    private static void keepTidy(ClusterStore store, MockWebServer web) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(SAVE_MILLIS);
                store.save();
                while (Optional.ofNullable(web.takeRequest(1, TimeUnit.MILLISECONDS))
                        .isPresent()) {
                    // forgotten
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
