package dev.cspmesh.navigator.invitation.mail;

import dev.cspmesh.kit.mail.MailSender;
import dev.cspmesh.kit.mail.OutgoingMail;
import dev.cspmesh.navigator.invitation.InvitationRules;
import io.quarkus.qute.Engine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail that invites a partner's contact to Navigator. The token stands in its link and nowhere else. */
@ApplicationScoped
class InvitationEmail {

    private final URI console;
    private final Engine templates;
    private final MailSender sender;

    InvitationEmail(
            @ConfigProperty(name = "mesh.navigator.url") URI console,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            Engine templates,
            MailClient client) {
        this.console = console;
        this.templates = templates;
        this.sender = MailSender.over(client, from);
    }

    /** A repeat after a crash carries the same Message-ID, so that a mailbox can recognise it; the links of both work. */
    static String messageId(UUID invitationId) {
        return "invitation-" + invitationId + "@csp-mesh.example";
    }

    Uni<Void> send(UUID invitationId, Notification notification) {
        Map<String, Object> data = Map.of(
                "name", notification.name(),
                "company", notification.company(),
                "link", console + "/onboarding?token=" + notification.token().text(),
                "days", InvitationRules.LIFE.toDays());
        return sender.send(new OutgoingMail(
                messageId(invitationId),
                notification.to(),
                "Your invitation to Cloud Partner Navigator",
                fill("invitation.txt", data),
                fill("invitation.html", data)));
    }

    /** HTML is escaped by the template engine. */
    private String fill(String name, Map<String, Object> data) {
        return templates.getTemplate(name).data(data).render();
    }
}
