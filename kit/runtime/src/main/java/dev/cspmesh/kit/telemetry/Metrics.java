package dev.cspmesh.kit.telemetry;

import dev.cspmesh.kit.jobs.Poller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks at the service's figures from time to time, one query after the other on one connection at most, so that a scrape
 * costs the database nothing. Every pod shows the same: take the maximum, not the sum.
 */
@ApplicationScoped
class Metrics {

    private final List<GaugeQuery> figures;
    private final Pool pool;
    private final Clock clock;
    private final Poller lookouts;
    private final Duration every;
    private final Map<String, Map<String, AtomicLong>> shown = new ConcurrentHashMap<>();

    Metrics(
            @All List<GaugeQuery> figures,
            Pool pool,
            Clock clock,
            MeterRegistry metrics,
            Poller lookouts,
            @ConfigProperty(name = "mesh.metrics.every", defaultValue = "30s") Duration every) {
        this.figures = List.copyOf(figures);
        this.pool = pool;
        this.clock = clock;
        this.lookouts = lookouts;
        this.every = every;
        this.figures.forEach(figure -> show(figure, metrics));
    }

    private void show(GaugeQuery figure, MeterRegistry metrics) {
        for (String value : figure.values()) {
            AtomicLong number = new AtomicLong();
            shown.computeIfAbsent(figure.name(), any -> new ConcurrentHashMap<>())
                    .put(value, number);
            Gauge.builder(figure.name(), number, AtomicLong::get)
                    .tag(figure.label(), value)
                    .register(metrics);
        }
    }

    void start(@Observes StartupEvent event) {
        lookouts.begin("The figures", every, this::look);
    }

    /** At all of them; the next look comes after a rest whatever this one saw. */
    private Uni<Boolean> look() {
        return Multi.createFrom()
                .iterable(figures)
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .collect()
                .asList()
                .replaceWith(false);
    }

    /** While the database is out of reach the last answer stands; its own alerts tell of that. */
    private Uni<Void> look(GaugeQuery figure) {
        Tuple parameters =
                figure.query().contains("$1") ? Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)) : Tuple.tuple();
        return pool.preparedQuery(figure.query())
                .execute(parameters)
                .invoke(rows -> keep(figure, rows))
                .onFailure()
                .invoke(failure -> Log.debugf("%s keeps its last value: %s", figure.name(), failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private void keep(GaugeQuery figure, RowSet<Row> rows) {
        Map<String, Long> found = new HashMap<>();
        rows.forEach(row -> found.put(GaugeQuery.value(row.getString(0)), row.getLong(1)));
        shown.getOrDefault(figure.name(), Map.of())
                .forEach((value, number) -> number.set(found.getOrDefault(value, 0L)));
    }
}
