package dev.cspmesh.partner.journey.rebuild;

import static dev.cspmesh.kit.caller.Participant.VMWARE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.event.EventMetadata;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.journey.log.JourneyLog;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rebuilds with how far they are; VMware sees them. */
@ApplicationScoped
public class JourneyRebuilds implements PanacheRepositoryBase<JourneyRebuild, UUID> {

    static final String KIND = "journey.rebuild";

    private static final Visibility SEEN_BY = Visibility.nobody().everything(VMWARE);
    private static final TypeReference<Map<String, Long>> POSITIONS = new TypeReference<>() {};
    private static final String READ = "select cast(positions as text) from journey_rebuild where id = ?1";
    private static final String KEEP = """
            update journey_rebuild set positions = cast(cast(?2 as text) as jsonb) where id = ?1 returning events
            """;

    private final JourneyLog log;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Clock clock;

    JourneyRebuilds(JourneyLog log, Jobs jobs, ObjectMapper json, Clock clock) {
        this.log = log;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    Uni<JourneyRebuild> get(Caller caller, UUID id) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("rebuild", id).rejected());
    }

    /** Asks for a rebuild. */
    @WithTransaction
    Uni<JourneyRebuild> start() {
        return persistAndFlush(new JourneyRebuild(Ids.next(), clock.instant()))
                .call(rebuild -> jobs.now(KIND, rebuild.id()));
    }

    /** The offsets to go on from, by topic and partition; empty at the beginning. */
    @WithSession
    Uni<Map<String, Long>> positions(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(READ, String.class)
                        .setParameter(1, id)
                        .getSingleResult())
                .map(this::read);
    }

    /** Writes a batch again and keeps how far that is. */
    @WithTransaction
    Uni<Void> write(UUID id, List<TopicReader.Seen> batch, Map<String, Long> positions) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(
                        seen -> log.write(new EventMetadata(seen.id(), seen.type(), seen.time()), seen.event())
                                .replaceWith(true))
                .collect()
                .last()
                .chain(() -> findById(id).invoke(rebuild -> rebuild.add(batch.size())))
                .chain(() -> keep(id, positions));
    }

    private Uni<Void> keep(UUID id, Map<String, Long> positions) {
        return getSession()
                .chain(session -> session.createNativeQuery(KEEP, Long.class)
                        .setParameter(1, id)
                        .setParameter(2, write(positions))
                        .getSingleResult())
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> finish(UUID id) {
        return findById(id).invoke(rebuild -> rebuild.finish(clock.instant())).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> fail(UUID id, String reason) {
        return findById(id)
                .invoke(rebuild -> rebuild.fail(reason, clock.instant()))
                .replaceWithVoid();
    }

    private Map<String, Long> read(String text) {
        try {
            return json.readValue(text, POSITIONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Map<String, Long> positions) {
        try {
            return json.writeValueAsString(positions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
