package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.jobs.ExternalJob;
import dev.cspmesh.kit.mail.MailRefusal;
import dev.cspmesh.kit.mail.MailSender;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sends an e-mail; while the mail server is out of reach it is tried again, and the row says why it has not gone out. What the
 * server refuses for good is not tried again. */
@ApplicationScoped
class SendNotification implements ExternalJob {

    private final Notifications notifications;
    private final MailSender mailer;

    SendNotification(Notifications notifications, MailSender mailer) {
        this.notifications = notifications;
        this.mailer = mailer;
    }

    @Override
    public String kind() {
        return Notifications.KIND;
    }

    @Override
    public Uni<Outcome> run(String subject) {
        UUID id = UUID.fromString(subject);
        return notifications
                .unsent(id)
                .chain(unsent -> unsent.map(notification ->
                                mailer.send(notification.mail()).chain(() -> notifications.markSent(id)))
                        .orElse(Uni.createFrom().voidItem()))
                .onFailure(MailRefusal::isForGood)
                .recoverWithUni(refusal -> notifications.markRefused(id, String.valueOf(refusal.getMessage())))
                .onFailure()
                .call(failure -> notifications.markFailed(id, String.valueOf(failure.getMessage())))
                .replaceWith(Outcome.DONE);
    }

    /** No e-mail is dropped: it is tried again. */
    @Override
    public Uni<Outcome> giveUp(String subject, String reason) {
        return Uni.createFrom().item(Outcome.LATER);
    }
}
