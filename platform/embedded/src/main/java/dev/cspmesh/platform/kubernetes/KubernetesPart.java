package dev.cspmesh.platform.kubernetes;

import dev.cspmesh.platform.Home;
import dev.cspmesh.platform.Part;
import dev.cspmesh.platform.PartName;
import dev.cspmesh.platform.Port;
import dev.cspmesh.platform.Ports;
import dev.cspmesh.platform.Progress;
import dev.cspmesh.platform.process.PortHolder;
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
public final class KubernetesPart implements Part {
    private static final Duration PROVISIONING = Duration.ofMillis(700);
    private static final int SAVE_MILLIS = 2000;

    private final Home home;
    private volatile Optional<Running> running = Optional.empty();

    private record Running(KubernetesMockServer server, ClusterStore store, ClusterOperator operator, Thread saving) {}

    public KubernetesPart(Home home) {
        this.home = home;
    }

    @Override
    public PartName name() {
        return PartName.KUBERNETES;
    }

    @Override
    public Set<PartName> needs() {
        return Set.of();
    }

    @Override
    public void start(Progress progress) {
        PortHolder.requireFree(Port.KUBERNETES, home.ports());
        ClusterStore store = new ClusterStore(home.state().resolve("kubernetes.json"));
        store.load();
        MockWebServer web = new MockWebServer();
        KubernetesMockServer server = new KubernetesMockServer(new Context(), web, new HashMap<>(), store, false);
        server.init(InetAddress.getLoopbackAddress(), home.ports().of(Port.KUBERNETES));
        ClusterOperator operator = new ClusterOperator(server.createClient(), PROVISIONING, Clock.systemUTC());
        operator.start();
        Thread saving = Thread.ofVirtual().name("cluster-store").start(() -> keepTidy(store, web));
        running = Optional.of(new Running(server, store, operator, saving));
    }

    @Override
    public void stop() {
        running.ifPresent(parts -> {
            parts.saving().interrupt();
            parts.operator().close();
            parts.server().destroy();
            parts.store().save();
        });
        running = Optional.empty();
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + home.ports().of(Port.KUBERNETES);
    }

    @Override
    public boolean alive() {
        return running.isPresent() && Ports.taken(home.ports().of(Port.KUBERNETES));
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
