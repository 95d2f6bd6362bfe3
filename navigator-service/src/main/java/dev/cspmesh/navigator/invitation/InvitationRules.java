package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.navigator.NavigatorProblems;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How long an invitation is valid and what it takes to complete it (docs/domain.md, navigator). */
public final class InvitationRules {

    /** From the mail to the last moment at which its link opens the wizard (ours). */
    public static final Duration LIFE = Duration.ofDays(14);

    private InvitationRules() {}

    /** A link opens the wizard until the invitation expires. */
    static Optional<Rejection> notExpired(Invitation invitation, Instant now) {
        boolean over = invitation.status() == InvitationStatus.EXPIRED || isOver(invitation, now);
        return over
                ? Optional.of(Rejection.of(NavigatorProblems.INVITATION_EXPIRED, "The invitation has expired.")
                        .field("#/token", "belongs to an invitation that has expired", ""))
                : Optional.empty();
    }

    /** True when nobody has opened the invitation in time. */
    static boolean isOver(Invitation invitation, Instant now) {
        return invitation.status() == InvitationStatus.SENT
                && invitation.expiresAt().filter(now::isBefore).isEmpty();
    }

    /** The partner is active and the wizard is filled in. */
    static Optional<Rejection> mayComplete(Invitation invitation) {
        return invitation.refusesNew().or(() -> complete(invitation));
    }

    /** All three steps are needed before the provider organization is made. */
    static Optional<Rejection> complete(Invitation invitation) {
        Set<String> missing = invitation.missingSteps();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Rejection rejection = Rejection.of(NavigatorProblems.WIZARD_INCOMPLETE, "The wizard lacks " + missing + ".");
        for (String step : missing) {
            rejection = rejection
                    .field("#/" + step, "is not filled in", "")
                    .step("fillWizard", "PUT", "/invitations/" + invitation.id() + "/wizard/" + step);
        }
        return Optional.of(rejection);
    }
}
