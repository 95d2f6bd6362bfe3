package dev.cspmesh.navigator.invitation;

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
class InvitationMail {

    private final URI console;

    InvitationMail(@ConfigProperty(name = "mesh.navigator.url") URI console) {
        this.console = console;
    }

    /** Text and HTML of the mail; HTML is escaped by the template engine. */
    @CheckedTemplate(basePath = "", requireTypeSafeExpressions = false)
    static final class Templates {

        private Templates() {}

        static native MailTemplateInstance invitation(String name, String company, String link, long days);
    }

    /** A repeat after a crash carries the same Message-ID, so that a mailbox can tell; the links of both work. */
    static Mail envelope(UUID invitationId) {
        return new Mail().addHeader("Message-ID", "<invitation-" + invitationId + "@csp-mesh.example>");
    }

    Uni<Void> send(UUID invitationId, Letter letter) {
        String link = console + "/onboarding?token=" + letter.token().text();
        return Templates.invitation(letter.name(), letter.company(), link, InvitationRules.LIFE.toDays())
                .mail(envelope(invitationId))
                .to(letter.to())
                .subject("Your invitation to Cloud Partner Navigator")
                .send();
    }
}
