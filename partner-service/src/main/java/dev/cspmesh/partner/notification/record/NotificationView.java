package dev.cspmesh.partner.notification.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.notification.Notification;
import dev.cspmesh.partner.notification.NotificationStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An e-mail over HTTP, without its text. */
@Schema(name = "Notification", description = "An e-mail of the program, and whether it could be sent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationView(
        UUID id,
        @Schema(examples = "mara.lindt@nordwind.example") String recipient,

        @Schema(
                examples = "CSP-100234",
                description = "The party that gets it; absent for applicants and VMware's desk")
        @Nullable String party,

        @Schema(examples = "contract", description = "What it is about") @Nullable String aboutKind,

        @Schema(examples = "CSP-100234", description = "Number or identifier of what it is about") @Nullable String about,

        @Schema(examples = "Welcome to the program: your partner ID is CSP-100234")
        String subject,

        NotificationStatus status,

        @Schema(examples = "recipient address not accepted", description = "Why the last try failed") @Nullable String failure,

        Instant writtenAt,
        @Nullable Instant sentAt,
        List<NextAction> allowedActions) {

    static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(),
                notification.recipient(),
                notification.concern().party(),
                notification.concern().kind(),
                notification.concern().id(),
                notification.subject(),
                notification.status(),
                notification.failure().orElse(null),
                notification.writtenAt(),
                notification.sentAt().orElse(null),
                notification.status() == NotificationStatus.FAILED
                        ? List.of(new NextAction(
                                "resendNotification", "POST", "/notifications/" + notification.id() + "/resend"))
                        : List.of());
    }
}
