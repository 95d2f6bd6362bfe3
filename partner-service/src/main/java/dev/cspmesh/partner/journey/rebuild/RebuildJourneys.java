package dev.cspmesh.partner.journey.rebuild;

import dev.cspmesh.partner.journey.log.JourneyLog;
import dev.cspmesh.kit.event.EventMetadata;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.jobs.Timer;
import dev.cspmesh.kit.jobs.Timers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Reads all topics from their beginning and writes each event again. Whoever reads a journey meanwhile reads the old one,
 * and events that come meanwhile are written beside: nothing stands still. A crash begins anew.
 */
@ApplicationScoped
class RebuildJourneys implements Timer {

    private static final String KIND = "journey.rebuild";

    private final JourneyRebuilds rebuilds;
    private final JourneyLog log;
    private final TopicReader.Opener topics;
    private final Timers timers;
    private final Clock clock;

    RebuildJourneys(
            JourneyRebuilds rebuilds, JourneyLog log, TopicReader.Opener topics, Timers timers, Clock clock) {
        this.rebuilds = rebuilds;
        this.log = log;
        this.topics = topics;
        this.timers = timers;
        this.clock = clock;
    }

    /** Starts a rebuild. */
    @WithTransaction
    Uni<JourneyRebuild> start() {
        return rebuilds.persistAndFlush(new JourneyRebuild(Ids.next(), clock.instant()))
                .call(rebuild -> timers.set(KIND, rebuild.id(), clock.instant()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> ring(String rebuild) {
        return beside(topics::open)
                .chain(reader -> readOn(reader, 0).eventually(reader::close))
                .chain(events -> rebuilds.findById(UUID.fromString(rebuild))
                        .invoke(found -> found.finish(events, clock.instant())))
                .replaceWithVoid();
    }

    private Uni<Long> readOn(TopicReader reader, long soFar) {
        return beside(reader::next)
                .chain(batch -> batch.isEmpty()
                        ? Uni.createFrom().item(soFar)
                        : write(batch.orElseThrow())
                                .chain(() -> readOn(
                                        reader, soFar + batch.orElseThrow().size())));
    }

    private Uni<Void> write(List<TopicReader.Seen> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(seen -> log.write(new EventMetadata(seen.id(), seen.type(), seen.time()), seen.event())
                        .replaceWith(true))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Kafka's consumer waits; it does so beside the event loop and comes back to it. */
    private static <T> Uni<T> beside(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(
                        () -> Vertx.currentContext().executeBlocking(work).toCompletionStage());
    }
}
