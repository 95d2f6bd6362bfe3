package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.jobs.Timer;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Sends a notification; while the mail server is out of reach the timer rings again. */
@ApplicationScoped
class SendNotification implements Timer {

    private final Notifications notifications;
    private final ReactiveMailer mailer;
    private final Clock clock;

    SendNotification(Notifications notifications, ReactiveMailer mailer, Clock clock) {
        this.notifications = notifications;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Notifications.KIND;
    }

    @Override
    public Uni<Void> ring(String notification) {
        return notifications.findById(UUID.fromString(notification)).chain(this::send);
    }

    private Uni<Void> send(Notification notification) {
        return notification.isSent()
                ? Uni.createFrom().voidItem()
                : mailer.send(notification.mail()).invoke(() -> notification.sent(clock.instant()));
    }
}
