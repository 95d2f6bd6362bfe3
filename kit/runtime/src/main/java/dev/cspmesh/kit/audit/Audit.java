package dev.cspmesh.kit.audit;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets a fact go out together with the line that says who caused it and why, in the transaction of the change. The
 * object is named by the kind of its topic and the fact's subject. Whoever reads it asks for the object as the caller first.
 */
@ApplicationScoped
public class Audit {

    private static final String WRITE = """
            insert into audit_entry (id, object, object_id, at, participant, party, person, name, roles, what, why,
                changes)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) returning what
            """;
    private static final String READ = """
            select id, at, participant, party, person, name, roles, what, why, changes from audit_entry
            where object = ?1 and object_id = ?2 and id > ?3 order by id limit ?4
            """;

    private final Outbox outbox;
    private final Clock clock;

    Audit(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A change that needs no reason. */
    public Uni<Void> append(Caller caller, DomainEvent fact) {
        return append(Actor.of(caller), fact, "");
    }

    /** A change by a caller who said why. */
    public Uni<Void> append(Caller caller, DomainEvent fact, String why) {
        return append(Actor.of(caller), fact, why);
    }

    /** A change by a caller, field by field. */
    public Uni<Void> append(Caller caller, DomainEvent fact, String why, Changes changes) {
        return append(Actor.of(caller), fact, why, changes);
    }

    /** A change by whomever; the fact goes to the outbox. */
    public Uni<Void> append(Actor author, DomainEvent fact, String why) {
        return append(author, fact, why, Changes.none());
    }

    /** The same, field by field. */
    public Uni<Void> append(Actor author, DomainEvent fact, String why, Changes changes) {
        return outbox.append(fact).chain(() -> write(author, fact, why, changes));
    }

    private Uni<Void> write(Actor author, DomainEvent fact, String why, Changes changes) {
        String type = fact.type();
        Object[] row = {
            Ids.next(),
            type.substring(0, type.indexOf('.')),
            fact.subject(),
            clock.instant().atOffset(ZoneOffset.UTC),
            author.participant(),
            author.party(),
            author.person(),
            author.name(),
            String.join(",", author.roles()),
            type.substring(0, type.lastIndexOf('.')),
            why,
            changes.json()
        };
        return insert(row);
    }

    private static Uni<Void> insert(Object[] row) {
        return Panache.getSession()
                .chain(session -> {
                    var insert = session.createNativeQuery(WRITE, String.class);
                    for (int i = 0; i < row.length; i++) {
                        insert.setParameter(i + 1, row[i]);
                    }
                    return insert.getSingleResult();
                })
                .replaceWithVoid();
    }

    /** A page of what happened to an object, oldest first. */
    public Uni<Page<AuditEntry>> of(String object, Object id, PageRequest page) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, object)
                        .setParameter(2, id.toString())
                        .setParameter(3, page.after())
                        .setParameter(4, page.limit() + 1)
                        .getResultList())
                .map(rows -> Page.of(entries(rows), page, AuditEntry::id));
    }

    private static List<AuditEntry> entries(List<Object[]> rows) {
        return rows.stream().map(Audit::entry).toList();
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                (UUID) row[0],
                ((OffsetDateTime) row[1]).toInstant(),
                (String) row[2],
                known(row[3]),
                known(row[4]),
                known(row[5]),
                row[6].toString().isEmpty()
                        ? List.of()
                        : List.of(row[6].toString().split(",", -1)),
                (String) row[7],
                known(row[8]),
                Changes.parse(row[9].toString()));
    }

    private static @Nullable String known(Object text) {
        return text.toString().isEmpty() ? null : text.toString();
    }
}
