package dev.cspmesh.navigator.invitation.mail;

import dev.cspmesh.kit.jobs.ExternalJob;
import dev.cspmesh.navigator.invitation.ExpireInvitation;
import dev.cspmesh.navigator.invitation.Invitation;
import dev.cspmesh.navigator.invitation.Invitations;
import dev.cspmesh.navigator.invitation.MarkSent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Sends the invitation mail, and lets an invitation expire that nobody opens. */
@ApplicationScoped
public class SendInvitation implements ExternalJob {

    private final ExpireInvitation expire;
    private final WriteNotification write;
    private final InvitationEmail mail;
    private final MarkSent mark;

    SendInvitation(ExpireInvitation expire, WriteNotification write, InvitationEmail mail, MarkSent mark) {
        this.expire = expire;
        this.write = write;
        this.mail = mail;
        this.mark = mark;
    }

    @Override
    public String kind() {
        return Invitations.MAIL;
    }

    @Override
    public Uni<Outcome> run(String invitationId) {
        return expire.unsent(UUID.fromString(invitationId))
                .chain(unsent -> unsent.map(this::send).orElse(Uni.createFrom().item(Outcome.DONE)));
    }

    private Uni<Outcome> send(Invitation invitation) {
        return write.write(invitation.id(), invitation.partnerId())
                .chain(notification -> notification
                        .map(written -> post(invitation.id(), written))
                        .orElse(Uni.createFrom().item(Outcome.LATER)));
    }

    private Uni<Outcome> post(UUID invitationId, Notification notification) {
        return mail.send(invitationId, notification)
                .chain(() -> mark.sent(invitationId))
                .replaceWith(Outcome.DONE);
    }

    /** A mail server that is down comes back; an invitation is never given up. */
    @Override
    public Uni<Outcome> giveUp(String invitationId, String reason) {
        return Uni.createFrom().item(Outcome.LATER);
    }

    @Override
    public Optional<String> recurring() {
        return Optional.of("select id from invitation where status in ('PREPARED', 'SENT')");
    }
}
