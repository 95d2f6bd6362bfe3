package dev.cspmesh.kit.telemetry;

import dev.cspmesh.kit.jobs.Poller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Metrics {@code mesh.consumer.lag}, how many messages each consumer group of this service has still to do, and
 * {@code mesh.dead.letters}, how many nobody has dealt with yet. Kafka is asked, so they are right while a consumer stands
 * still and after a restart.
 */
@ApplicationScoped
class ConsumerLag {

    private static final String LETTERS = "mp.messaging.connector.smallrye-kafka.dead-letter-queue.topic";

    private final Map<String, Object> kafka;
    private final Poller lookouts;
    private final Duration every;
    private final String letters;
    private final AtomicLong dead = new AtomicLong();
    private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();
    private Optional<Admin> admin = Optional.empty();

    ConsumerLag(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Config config,
            MeterRegistry metrics,
            Poller lookouts,
            @ConfigProperty(name = "mesh.metrics.every", defaultValue = "30s") Duration every) {
        this.kafka = new HashMap<>(kafka);
        this.lookouts = lookouts;
        this.every = every;
        this.letters = config.getValue(LETTERS, String.class);
        metrics.gauge("mesh.dead.letters", dead);
        groups(config).forEach(group -> {
            lags.put(group, new AtomicLong());
            Gauge.builder("mesh.consumer.lag", lags.get(group), AtomicLong::get)
                    .tag("group", group)
                    .register(metrics);
        });
    }

    /** The service's own group, and those that a channel names. */
    private static Set<String> groups(Config config) {
        Set<String> groups = new TreeSet<>(Set.of(config.getValue("quarkus.application.name", String.class)));
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".group.id"))
                .forEach(name -> groups.add(config.getValue(name, String.class)));
        return groups;
    }

    void start(@Observes StartupEvent event) {
        kafka.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        kafka.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        Admin asked = Admin.create(kafka);
        admin = Optional.of(asked);
        Offsets offsets = new Offsets(asked);
        lookouts.begin("The backlog", every, () -> look(offsets));
    }

    void stop(@Observes ShutdownEvent event) {
        admin.ifPresent(asked -> asked.close(Duration.ZERO));
    }

    /** While Kafka is out of reach the last answer stands; the next look comes after a rest whatever this one saw. */
    private Uni<Boolean> look(Offsets offsets) {
        return Multi.createFrom()
                .iterable(lags.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        lag -> offsets.behind(lag.getKey()).invoke(lag.getValue()::set))
                .collect()
                .last()
                .chain(() -> offsets.waiting(letters, letters + "-letters"))
                .invoke(dead::set)
                .replaceWith(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
