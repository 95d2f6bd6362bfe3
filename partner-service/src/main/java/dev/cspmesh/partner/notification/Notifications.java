package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.jobs.Timers;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** E-mails that wait to be sent, or were sent. Written in the transaction that takes an event in: none is lost, none written twice. */
@ApplicationScoped
public class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    static final String KIND = "notification";

    private final EmailTemplates templates;
    private final Timers timers;
    private final Clock clock;

    Notifications(EmailTemplates templates, Timers timers, Clock clock) {
        this.templates = templates;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Writes a notification and lets it be sent at once.
     *
     * @param template its name; a text in {@code templates/mail}
     */
    public Uni<Void> write(String recipient, String template, Map<String, ?> data) {
        Notification notification = new Notification(Ids.next(), recipient, templates.write(template, data), clock.instant());
        return persistAndFlush(notification).chain(() -> timers.set(KIND, notification.id(), clock.instant()));
    }
}
