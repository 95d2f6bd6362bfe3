package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.EventContracts;
import dev.cspmesh.support.desk.Desk;
import dev.cspmesh.support.note.NoteVisibility;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");

    static Stream<RequestEvent> events() {
        RequestEvent.Head head = new RequestEvent.Head(ID, RequestLevel.L1, Desk.CSP, "CSP-1");
        return Stream.concat(
                Stream.of(
                        new RequestEvent.Opened(head, 3, "vmc-aws", NOW, NOW),
                        new RequestEvent.Escalated(head, UUID.randomUUID()),
                        new RequestEvent.NoteWritten(head, Participant.CSP_SAAS, NoteVisibility.PUBLIC, NOW),
                        new RequestEvent.Answered(head, NOW, true, true)),
                RequestLifeCycle.TABLE.transitions().stream()
                        .filter(row -> row.from() != row.to())
                        .map(row -> new RequestEvent.StatusChanged(row.event(), head, row.from(), row.to(), NOW)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_what_its_schema_says(RequestEvent event) {
        EventContracts.holds(event);
    }
}
