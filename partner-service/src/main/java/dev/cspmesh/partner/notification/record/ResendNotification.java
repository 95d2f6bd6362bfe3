package dev.cspmesh.partner.notification.record;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.partner.notification.Notification;
import dev.cspmesh.partner.notification.NotificationRecords;
import dev.cspmesh.partner.notification.Notifications;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Somebody lets an e-mail be sent again that the mail server had refused. */
@ApplicationScoped
public class ResendNotification {

    private final NotificationRecords records;
    private final Notifications notifications;

    ResendNotification(NotificationRecords records, Notifications notifications) {
        this.records = records;
        this.notifications = notifications;
    }

    @WithTransaction
    public Uni<Notification> resend(Caller caller, UUID id) {
        return records.lock(caller, id).invoke(Notification::resend).call(notifications::send);
    }
}
