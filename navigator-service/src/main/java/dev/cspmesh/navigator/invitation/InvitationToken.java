package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.secret.OneTimeSecret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The hash of a token that was mailed, or was about to be when the service died. */
@Entity
@Table(name = "invitation_token")
public class InvitationToken {

    @Id
    private String hash;

    @Column(name = "invitation_id")
    private UUID invitationId;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected InvitationToken() {}

    public InvitationToken(OneTimeSecret token, UUID invitationId, Clock clock) {
        this.hash = token.hash();
        this.invitationId = invitationId;
        this.madeAt = clock.instant();
    }

    UUID invitationId() {
        return invitationId;
    }

    Instant madeAt() {
        return madeAt;
    }
}
