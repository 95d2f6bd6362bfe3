package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.jobs.Jobs;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * E-mails from their writing to their sending or refusal. Written in the transaction that takes an event in: none is lost,
 * none written twice.
 */
@ApplicationScoped
public class Notifications {

    static final String KIND = "notification";

    private final NotificationRecords records;
    private final EmailTemplates templates;
    private final MailLinks links;
    private final Jobs jobs;
    private final Clock clock;

    Notifications(NotificationRecords records, EmailTemplates templates, MailLinks links, Jobs jobs, Clock clock) {
        this.records = records;
        this.templates = templates;
        this.links = links;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Writes an e-mail and lets it be sent at once.
     *
     * @param template its name; a text in {@code templates/mail}
     */
    public Uni<Void> write(String recipient, String template, Map<String, ?> data) {
        Concern concern = Concern.of(data);
        var text = templates.write(template, data, links.of(concern, data));
        var written = new Notification(Ids.next(), recipient, concern, text, clock.instant());
        return records.persistAndFlush(written).chain(() -> jobs.now(KIND, written.id()));
    }

    /** The e-mail, if it still waits to be sent. */
    @WithSession
    Uni<Optional<Notification>> unsent(UUID id) {
        return records.findById(id).map(found -> Optional.ofNullable(found).filter(Notification::isPending));
    }

    @WithTransaction
    Uni<Void> markSent(UUID id) {
        return records.findById(id)
                .invoke(notification -> notification.sent(clock.instant()))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> markRefused(UUID id, String reason) {
        return records.findById(id)
                .invoke(notification -> notification.refused(reason))
                .replaceWithVoid();
    }

    /** Lets an e-mail be sent now; in the current transaction. */
    public Uni<Void> send(Notification notification) {
        return jobs.now(KIND, notification.id());
    }

    @WithTransaction
    Uni<Void> markFailed(UUID id, String reason) {
        return records.findById(id)
                .invoke(notification -> notification.failed(reason))
                .replaceWithVoid();
    }
}
