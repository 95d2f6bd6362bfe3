package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.support.desk.BusinessHours;
import dev.cspmesh.support.desk.Category;
import dev.cspmesh.support.desk.Desk;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.directory.Standing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests with valid defaults. 2026-11-17 is a Tuesday. */
final class RequestFixture {

    static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");

    static final FirstResponse CLOCK = new FirstResponse(
            Duration.ofMinutes(30),
            Map.of(2, Duration.ofHours(4), 3, Duration.ofHours(8), 4, Duration.ofHours(12)),
            new BusinessHours(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    ZoneOffset.UTC));

    private RequestFixture() {}

    static Issue issue(int severity, ContactMethod contact) {
        return new Issue("vmc-aws", Category.TECHNICAL, severity, "SDDC hangs", "Since 08:10 UTC.", contact);
    }

    static Standing standing() {
        return new Standing(
                Optional.of(Desk.GSS),
                Optional.of(new Standing.Provider("CSP-1", "Nordwind Cloud GmbH")),
                Optional.empty(),
                true,
                true);
    }

    static Opening opening(Participant opener) {
        return new Opening(opener, issue(3, ContactMethod.EMAIL), standing(), Optional.of(UUID.randomUUID()), true);
    }

    /** A customer's request, just opened. */
    static SupportRequest ofCustomer() {
        return SupportRequest.open(Ids.next(), opening(Participant.CUSTOMER), CLOCK, TUESDAY);
    }

    /** A CSP's request, just opened. */
    static SupportRequest ofCsp() {
        return SupportRequest.open(Ids.next(), opening(Participant.CSP_SAAS), CLOCK, TUESDAY);
    }

    /** A customer's request, brought to a state on the shortest way. */
    static SupportRequest in(RequestStatus status) {
        SupportRequest request = ofCustomer();
        for (RequestStatus next : wayTo(status)) {
            Side side = next == RequestStatus.CANCELLED ? Side.REQUESTER : Side.ANSWERER;
            request.move(side, next, CLOCK, TUESDAY);
        }
        return request;
    }

    private static List<RequestStatus> wayTo(RequestStatus status) {
        return switch (status) {
            case ACKNOWLEDGED -> List.of();
            case IN_PROGRESS, REJECTED, CANCELLED -> List.of(status);
            case PENDING, HELD, RESOLVED -> List.of(RequestStatus.IN_PROGRESS, status);
            case CLOSED -> List.of(RequestStatus.IN_PROGRESS, RequestStatus.RESOLVED, status);
        };
    }
}
