package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.mail.MailSender;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server of the configuration. */
class MailServer {

    @Produces
    @Singleton
    MailSender sender(MailClient client, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        return MailSender.over(client, from);
    }
}
