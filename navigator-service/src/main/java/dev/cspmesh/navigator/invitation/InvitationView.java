package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.secret.OneTimeSecret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How invitations look over HTTP. The token is never shown. */
public final class InvitationView {

    private InvitationView() {}

    /** The secret of the link that was mailed. */
    @Schema(name = "InvitationToken", description = "The secret of the link that was mailed")
    record Opening(
            @NotBlank @Size(max = 43) @Pattern(regexp = "^[A-Za-z0-9_-]{43}$") @Schema(examples = "q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c", description = "From the link")
            String token) {

        OneTimeSecret secret() {
            return new OneTimeSecret(token);
        }

        @Override
        public String toString() {
            return "Opening[hidden]";
        }
    }

    /** What the holder of a link learns. */
    @Schema(name = "OpenedInvitation", description = "What the holder of a link learns")
    record Opened(
            UUID invitationId,
            @Schema(examples = "CSP-100234") String partnerId,
            InvitationStatus status,
            Instant expiresAt) {

        static Opened of(Invitation invitation) {
            return new Opened(
                    invitation.id(),
                    invitation.partnerId(),
                    invitation.status(),
                    invitation.expiresAt().orElseThrow());
        }
    }

    /** What the partner and VMware see. */
    @Schema(name = "Invitation", description = "An invitation to Navigator")
    record Full(
            UUID id,
            @Schema(examples = "CSP-100234") String partnerId,

            @NotNull @Schema(description = "The first active contract")
            UUID contractId,

            InvitationStatus status,
            Instant preparedAt,

            @Schema(description = "When it was made or last moved on")
            Instant changedAt,

            @Schema(description = "Last moment at which the link opens the wizard; missing before the mail is sent")
            Optional<Instant> expiresAt,

            @Schema(description = "Missing before somebody follows the link")
            Optional<Instant> openedAt,

            @Schema(
                    examples = "The mail server does not answer",
                    description = "Why the mail has not left yet; missing when nothing failed, and in lists")
            Optional<String> mailFailure,

            @Schema(description = "What the wizard ended with; missing before")
            Optional<UUID> providerOrganizationId,

            List<NextAction> allowedActions) {

        static Full of(Invitation invitation, Caller caller, Clock clock, Optional<String> mailFailure) {
            return new Full(
                    invitation.id(),
                    invitation.partnerId(),
                    invitation.contractId(),
                    invitation.status(),
                    invitation.preparedAt(),
                    invitation.changedAt(),
                    invitation.expiresAt(),
                    invitation.openedAt(),
                    mailFailure,
                    invitation.providerOrganizationId(),
                    actions(invitation, caller, clock));
        }
    }

    /** What the caller may do now; the link opens nothing once its time is over. */
    public static List<NextAction> actions(Invitation invitation, Caller caller, Clock clock) {
        return InvitationLifeCycle.TABLE.allowedActions(
                invitation, caller, invitation.isOver(clock) ? Set.of(InvitationLifeCycle.OPEN) : Set.of());
    }
}
