package dev.cspmesh.partner.journey.rebuild;

import dev.cspmesh.kit.jobs.ExternalJob;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Reads all topics from their beginning and writes each event again. Whoever reads a journey meanwhile reads the old one,
 * and events that come meanwhile are written beside: nothing stands still. It goes on where the last run was.
 */
@ApplicationScoped
class RebuildJourneys implements ExternalJob {

    /** Batches of one run; what is left is read by the next one, long before anybody takes this one for dead. */
    private static final int BATCHES = 20;

    private final JourneyRebuilds rebuilds;
    private final TopicReader.Opener topics;

    RebuildJourneys(JourneyRebuilds rebuilds, TopicReader.Opener topics) {
        this.rebuilds = rebuilds;
        this.topics = topics;
    }

    @Override
    public String kind() {
        return JourneyRebuilds.KIND;
    }

    @Override
    public Uni<Outcome> run(String subject) {
        UUID rebuild = UUID.fromString(subject);
        return rebuilds.positions(rebuild)
                .chain(positions -> beside(() -> topics.open(positions)))
                .chain(reader -> readOn(rebuild, reader, BATCHES).eventually(reader::close));
    }

    private Uni<Outcome> readOn(UUID rebuild, TopicReader reader, int left) {
        return left == 0
                ? Uni.createFrom().item(Outcome.LATER)
                : beside(reader::next)
                        .chain(batch -> batch.isEmpty()
                                ? rebuilds.finish(rebuild).replaceWith(Outcome.DONE)
                                : rebuilds.write(rebuild, batch.orElseThrow(), reader.positions())
                                        .chain(() -> readOn(rebuild, reader, left - 1)));
    }

    @Override
    public Uni<Outcome> giveUp(String subject, String reason) {
        return rebuilds.fail(UUID.fromString(subject), reason).replaceWith(Outcome.DONE);
    }

    /** Kafka's consumer waits; it does so beside the event loop and comes back to it. */
    private static <T> Uni<T> beside(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(
                        () -> Vertx.currentContext().executeBlocking(work).toCompletionStage());
    }
}
