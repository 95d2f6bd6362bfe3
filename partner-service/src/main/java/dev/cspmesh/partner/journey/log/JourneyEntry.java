package dev.cspmesh.partner.journey.log;

import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event of a partner as the journey keeps it.
 *
 * @param type such as {@code contract.activated.v1}
 * @param subject the contract, order, course … that it is about
 * @param day by which something is due or ends
 * @param note the month of an order, or a reason
 * @param actions by participant, the requests that it may make since then; empty if the event does not say
 */
public record JourneyEntry(
        String partnerId,
        String type,
        String subject,
        String service,
        Optional<LocalDate> day,
        String note,
        Map<String, List<NextAction>> actions,
        Instant occurredAt) {}
