package dev.cspmesh.partner.letter;

import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.jobs.Timers;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Letters on their way. Written in the transaction that takes a fact in, so that none is lost and none written twice. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {

    static final String KIND = "letter";

    private final Stationery stationery;
    private final Timers timers;
    private final Clock clock;

    Letters(Stationery stationery, Timers timers, Clock clock) {
        this.stationery = stationery;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Writes a letter and lets it be sent at once.
     *
     * @param template its name; a text in {@code templates/mail}
     */
    public Uni<Void> write(String recipient, String template, Map<String, ?> data) {
        Letter letter = new Letter(Ids.next(), recipient, stationery.write(template, data), clock.instant());
        return persistAndFlush(letter).chain(() -> timers.set(KIND, letter.id(), clock.instant()));
    }
}
