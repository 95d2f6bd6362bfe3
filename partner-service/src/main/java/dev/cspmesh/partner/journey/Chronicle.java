package dev.cspmesh.partner.journey;

import dev.cspmesh.kit.event.EventMetadata;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The facts that the journey is told from, one line each. Writing one again changes nothing. */
@ApplicationScoped
class Chronicle {

    /** The facts that say where a partner stands. */
    static final Set<String> TYPES = Set.of(
            "partner.approved.v1",
            "partner.aggregator-chosen.v1",
            "partner.training-completed.v1",
            "partner.suspended.v1",
            "partner.reinstated.v1",
            "partner.left.v1",
            "contract.drafted.v1",
            "contract.signed.v1",
            "contract.countersigned.v1",
            "contract.approved.v1",
            "contract.activated.v1",
            "contract.rejected.v1",
            "contract.withdrawn.v1",
            "contract.renewal-window-opened.v1",
            "contract.changed.v1",
            "contract.expired.v1",
            "contract.terminated.v1",
            "opportunity.entered.v1",
            "terms.published.v1",
            "invitation.sent.v1",
            "provider.created.v1",
            "customer.created.v1",
            "activation.activated.v1",
            "order.spooled.v1",
            "order.submitted.v1",
            "order.rejected.v1",
            "order.approved.v1",
            "order.cancelled.v1",
            "order.closed.v1");

    private static final String WRITE = """
            insert into journey_entry (event_id, partner_id, type, subject, service, day, note, occurred_at)
            values (?1, ?2, ?3, ?4, ?5, cast(nullif(cast(?6 as text), '') as date), ?7, ?8)
            on conflict (event_id) do update set partner_id = excluded.partner_id, subject = excluded.subject,
                service = excluded.service, day = excluded.day, note = excluded.note
            returning event_id
            """;
    private static final String READ = """
            select partner_id, type, subject, service, day, note, occurred_at from journey_entry
            where partner_id in (:partners) order by occurred_at, event_id
            """;

    private final Clock clock;

    Chronicle(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a fact, in the current transaction, if it is about a partner. */
    Uni<Void> write(EventMetadata head, JourneyFact fact) {
        return fact.partner()
                .map(partner -> write(partner, head, fact))
                .orElse(Uni.createFrom().voidItem());
    }

    private Uni<Void> write(String partner, EventMetadata head, JourneyFact fact) {
        OffsetDateTime at = head.time().orElseGet(clock::instant).atOffset(ZoneOffset.UTC);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WRITE, String.class)
                        .setParameter(1, head.id())
                        .setParameter(2, partner)
                        .setParameter(3, head.type())
                        .setParameter(4, fact.subject())
                        .setParameter(5, Optional.ofNullable(fact.service()).orElse(""))
                        .setParameter(6, fact.day().map(LocalDate::toString).orElse(""))
                        .setParameter(7, fact.note())
                        .setParameter(8, at)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The facts about these partners, in the order in which they happened. */
    Uni<Map<String, List<JourneyEntry>>> of(Collection<String> partners) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter("partners", List.copyOf(partners))
                        .getResultList())
                .map(rows ->
                        rows.stream().map(Chronicle::entry).collect(Collectors.groupingBy(JourneyEntry::partnerId)));
    }

    private static JourneyEntry entry(Object[] row) {
        return new JourneyEntry(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Optional.ofNullable(row[4]).map(Chronicle::day),
                (String) row[5],
                ((OffsetDateTime) row[6]).toInstant());
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
