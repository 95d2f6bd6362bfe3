package dev.cspmesh.partner.journey.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.event.EventMetadata;
import dev.cspmesh.kit.problem.NextAction;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The events that the journey is worked out from, one line each. Writing one again changes nothing. */
@ApplicationScoped
public class JourneyLog {

    private static final String WRITE = """
            insert into journey_entry (event_id, partner_id, type, subject, service, day, note, actions, occurred_at)
            values (?1, ?2, ?3, ?4, ?5, cast(nullif(cast(?6 as text), '') as date), ?7,
                cast(cast(?8 as text) as jsonb), ?9)
            on conflict (event_id) do update set partner_id = excluded.partner_id, subject = excluded.subject,
                service = excluded.service, day = excluded.day, note = excluded.note,
                actions = excluded.actions
            returning event_id
            """;
    private static final String READ = """
            select partner_id, type, subject, service, day, note, cast(actions as text), occurred_at from journey_entry
            where partner_id in (:partners) order by occurred_at, event_id
            """;

    private static final TypeReference<Map<String, List<NextAction>>> ACTIONS = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Clock clock;

    JourneyLog(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Keeps an event, in the current transaction. */
    public Uni<Void> write(EventMetadata head, JourneyEvent event) {
        OffsetDateTime at = head.time().orElseGet(clock::instant).atOffset(ZoneOffset.UTC);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE, String.class)
                        .setParameter(1, head.id())
                        .setParameter(2, event.partnerId())
                        .setParameter(3, head.type())
                        .setParameter(4, event.subject())
                        .setParameter(5, event.serviceCode())
                        .setParameter(6, event.day().map(LocalDate::toString).orElse(""))
                        .setParameter(7, event.note())
                        .setParameter(8, text(event.actions()))
                        .setParameter(9, at)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The events of these partners, in the order in which they happened. */
    public Uni<Map<String, List<JourneyEntry>>> of(Collection<String> partners) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter("partners", List.copyOf(partners))
                        .getResultList())
                .map(rows -> rows.stream().map(this::entry).collect(Collectors.groupingBy(JourneyEntry::partnerId)));
    }

    private JourneyEntry entry(Object[] row) {
        return new JourneyEntry(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Optional.ofNullable(row[4]).map(JourneyLog::day),
                (String) row[5],
                actions((String) row[6]),
                ((OffsetDateTime) row[7]).toInstant());
    }

    private String text(Map<String, List<NextAction>> actions) {
        try {
            return json.writeValueAsString(actions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<NextAction>> actions(String text) {
        try {
            return json.readValue(text, ACTIONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
