package dev.cspmesh.partner.journey;

import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an invitation to Navigator waits for.
 *
 * @param sent when its link went out, and until when it opens
 * @param last what happened to it last
 */
record PendingInvitation(JourneyEntry sent, JourneyEntry last) {

    boolean isOver(LocalDate today) {
        return last.type().equals("invitation.expired.v1")
                || sent.day().filter(today::isAfter).isPresent();
    }

    /** The requests that navigator-service offers since its last event, and the one that shows it. */
    List<StepAction> actions(LocalDate today) {
        List<StepAction> show = StepAction.on(last.subject(), ApiOperation.READ_INVITATION);
        return isOver(today)
                ? show
                : Stream.of(StepAction.of(ApiOperation.Owner.NAVIGATOR, last), show)
                        .flatMap(List::stream)
                        .toList();
    }

    String reason(LocalDate today) {
        if (isOver(today)) {
            return "the invitation has expired";
        }
        return last.type().equals("invitation.sent.v1")
                ? "the invitation waits to be accepted"
                : "the wizard waits to be completed";
    }
}
