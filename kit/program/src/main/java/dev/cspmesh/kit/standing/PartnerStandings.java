package dev.cspmesh.kit.standing;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A service's own copy of the standing of partners, in its table {@code partner_standing}. Written by partner-service's
 * events only; one that comes late or twice changes nothing.
 */
@ApplicationScoped
public class PartnerStandings {

    private static final String REMEMBER = """
            insert into partner_standing (partner_id, standing, since) values (?1, ?2, ?3)
            on conflict (partner_id) do update set standing = excluded.standing, since = excluded.since
                where partner_standing.since <= excluded.since and partner_standing.standing not like 'LEFT %'
            returning partner_id
            """;
    private static final String READ = "select standing from partner_standing where partner_id = ?1";

    private static final PartnerStanding.Text TEXT = new PartnerStanding.Text();

    /** What is read of partner.suspended.v1, partner.reinstated.v1 and partner.left.v1. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Moved(
            String partnerId,
            @Nullable String reason,

            @JsonAlias({"suspendedAt", "reinstatedAt", "leftAt"})
            Instant at) {

        PartnerStanding to(PartnerStanding.Status status) {
            return new PartnerStanding(status, at, Objects.requireNonNullElse(reason, ""));
        }
    }

    /** Lets this consumer of partner-service's events keep the copy. */
    public EventConsumer keptBy(EventConsumer partners) {
        return keptBy(partners, moved -> Uni.createFrom().voidItem());
    }

    /**
     * The same, with what else is to be done in the transaction that reads the event.
     *
     * @param moved whatever the partner's standing is now
     */
    public EventConsumer keptBy(EventConsumer partners, Function<Moved, Uni<Void>> moved) {
        return keptBy(partners, moved, moved, moved);
    }

    /**
     * The same, with what else is to be done in the transaction that reads the event.
     *
     * @param suspended when the partner begins nothing new any more
     * @param reinstated when it is active again
     * @param left when it has left the program
     */
    public EventConsumer keptBy(
            EventConsumer partners,
            Function<Moved, Uni<Void>> suspended,
            Function<Moved, Uni<Void>> reinstated,
            Function<Moved, Uni<Void>> left) {
        return partners.on(
                        "partner.suspended.v1",
                        Moved.class,
                        moved -> keep(moved, PartnerStanding.Status.SUSPENDED).chain(() -> suspended.apply(moved)))
                .on(
                        "partner.reinstated.v1",
                        Moved.class,
                        moved -> keep(moved, PartnerStanding.Status.ACTIVE).chain(() -> reinstated.apply(moved)))
                .on(
                        "partner.left.v1",
                        Moved.class,
                        moved -> keep(moved, PartnerStanding.Status.LEFT).chain(() -> left.apply(moved)));
    }

    private static Uni<Void> keep(Moved moved, PartnerStanding.Status status) {
        return remember(moved.partnerId(), moved.to(status));
    }

    /** Keeps what an event says, unless something later is known already. */
    private static Uni<Void> remember(String partnerId, PartnerStanding standing) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER, String.class)
                        .setParameter(1, partnerId)
                        .setParameter(2, TEXT.convertToDatabaseColumn(standing))
                        .setParameter(3, standing.since().atOffset(ZoneOffset.UTC))
                        .getResultList())
                .replaceWithVoid();
    }

    /** What is known of this partner's standing. */
    public Uni<Optional<PartnerStanding>> of(String partnerId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, String.class)
                        .setParameter(1, partnerId)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(TEXT::convertToEntityAttribute));
    }

    /** Fails with a 409 rejection while no new business of this partner is taken. */
    public Uni<Void> requireActive(String partnerId) {
        return of(partnerId)
                .invoke(known -> Rejection.refuse(PartnerStanding.refusesNew(known.orElse(null), partnerId)))
                .replaceWithVoid();
    }
}
