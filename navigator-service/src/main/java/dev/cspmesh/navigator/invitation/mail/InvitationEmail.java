package dev.cspmesh.navigator.invitation.mail;

import dev.cspmesh.navigator.invitation.InvitationRules;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail that invites a partner's contact to Navigator. The token stands in its link and nowhere else. */
@ApplicationScoped
class InvitationEmail {

    private final URI console;

    InvitationEmail(@ConfigProperty(name = "mesh.navigator.url") URI console) {
        this.console = console;
    }

    /** Text and HTML of the mail; HTML is escaped by the template engine. */
    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = false)
    static final class Templates {

        private Templates() {}

        static native MailTemplateInstance invitation(String name, String company, String link, long days);
    }

    /** A repeat after a crash carries the same Message-ID, so that a mailbox can recognise it; the links of both work. */
    static Mail envelope(UUID invitationId) {
        return new Mail().addHeader("Message-ID", "<invitation-" + invitationId + "@csp-mesh.example>");
    }

    Uni<Void> send(UUID invitationId, Notification notification) {
        String link = console + "/onboarding?token=" + notification.token().text();
        return Templates.invitation(notification.name(), notification.company(), link, InvitationRules.LIFE.toDays())
                .mail(envelope(invitationId))
                .to(notification.to())
                .subject("Your invitation to Cloud Partner Navigator")
                .send();
    }
}
