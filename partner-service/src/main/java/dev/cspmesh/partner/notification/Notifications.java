package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.jobs.Jobs;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * E-mails that wait to be sent, or were sent. Written in the transaction that takes an event in: none is lost, none
 * written twice.
 */
@ApplicationScoped
public class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    static final String KIND = "notification";

    private final EmailTemplates templates;
    private final Jobs jobs;
    private final Clock clock;

    Notifications(EmailTemplates templates, Jobs jobs, Clock clock) {
        this.templates = templates;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Writes an e-mail and lets it be sent at once.
     *
     * @param template its name; a text in {@code templates/mail}
     */
    public Uni<Void> write(String recipient, String template, Map<String, ?> data) {
        var written = new Notification(Ids.next(), recipient, templates.write(template, data), clock.instant());
        return persistAndFlush(written).chain(() -> jobs.now(KIND, written.id()));
    }

    /** The e-mail, if it still waits to be sent. */
    @WithSession
    Uni<Optional<Notification>> unsent(UUID id) {
        return findById(id).map(found -> Optional.ofNullable(found).filter(notification -> !notification.isSent()));
    }

    @WithTransaction
    Uni<Void> markSent(UUID id) {
        return findById(id)
                .invoke(notification -> notification.sent(clock.instant()))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> markFailed(UUID id, String reason) {
        return findById(id).invoke(notification -> notification.failed(reason)).replaceWithVoid();
    }
}
