package dev.cspmesh.kit.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.ext.mail.MailClient;

/** Hands a mail to the mail server. */
@FunctionalInterface
public interface MailSender {

    /** Fails if the server does not take it; {@link MailRefusal} says whether for good. */
    Uni<Void> send(OutgoingMail mail);

    /** Over the client that the framework has configured. */
    static MailSender over(MailClient client, String sender) {
        return mail -> client.sendMail(mail.from(sender)).replaceWithVoid();
    }
}
