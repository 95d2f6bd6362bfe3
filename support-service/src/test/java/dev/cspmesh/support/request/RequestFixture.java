package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.support.desk.BusinessHours;
import dev.cspmesh.support.desk.Category;
import dev.cspmesh.support.desk.Desk;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.entitlement.SupportEntitlement;
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

    static final Caller CSP = new Caller(Participant.CSP_SAAS, "CSP-1", "someone");
    static final Caller CUSTOMER = new Caller(Participant.CUSTOMER, "org-1", "somebody");
    static final FirstResponse CLOCK = new FirstResponse(
            Duration.ofMinutes(30),
            Map.of(2, Duration.ofHours(4), 3, Duration.ofHours(8), 4, Duration.ofHours(12)),
            new BusinessHours(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0),
                    ZoneOffset.UTC));

    private RequestFixture() {}

    static RequestContent content(int severity, ContactMethod contact) {
        return new RequestContent("vmc-aws", Category.TECHNICAL, severity, "SDDC hangs", "Since 08:10 UTC.", contact);
    }

    static SupportEntitlement entitlement() {
        return new SupportEntitlement(
                Optional.of(Desk.GSS),
                Optional.of(
                        new SupportEntitlement.Provider("CSP-1", Optional.of("Nordwind Cloud GmbH"), Optional.empty())),
                Optional.empty(),
                true,
                true,
                true);
    }

    static RequestIntake intake(Participant opener) {
        return new RequestIntake(
                opener, content(3, ContactMethod.EMAIL), entitlement(), Optional.of(UUID.randomUUID()), true);
    }

    /** A customer's request, just opened. */
    static SupportRequest ofCustomer() {
        return SupportRequest.open(Ids.next(), intake(Participant.CUSTOMER), CLOCK, TUESDAY);
    }

    /** A CSP's request, just opened. */
    static SupportRequest ofCsp() {
        return SupportRequest.open(Ids.next(), intake(Participant.CSP_SAAS), CLOCK, TUESDAY);
    }

    /** A customer's request, brought to a state on the shortest way. */
    static SupportRequest in(RequestStatus status) {
        SupportRequest request = ofCustomer();
        for (Action action : wayTo(status)) {
            request.transition(action.equals(RequestLifeCycle.CANCEL) ? CUSTOMER : CSP, action, CLOCK, TUESDAY);
        }
        return request;
    }

    private static List<Action> wayTo(RequestStatus status) {
        return switch (status) {
            case ACKNOWLEDGED -> List.of();
            case IN_PROGRESS -> List.of(RequestLifeCycle.START);
            case REJECTED -> List.of(RequestLifeCycle.REJECT);
            case CANCELLED -> List.of(RequestLifeCycle.CANCEL);
            case PENDING -> List.of(RequestLifeCycle.START, RequestLifeCycle.WAIT);
            case HELD -> List.of(RequestLifeCycle.START, RequestLifeCycle.HOLD);
            case RESOLVED -> List.of(RequestLifeCycle.START, RequestLifeCycle.RESOLVE);
            case CLOSED -> List.of(RequestLifeCycle.START, RequestLifeCycle.RESOLVE, RequestLifeCycle.CLOSE);
        };
    }
}
