package dev.cspmesh.support.request;

import dev.cspmesh.kit.test.EventContracts;
import dev.cspmesh.support.desk.Desk;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-17T10:00:00Z");

    static Stream<RequestEvent> facts() {
        return Stream.of(
                new RequestEvent.Opened(ID, RequestLevel.L1, 3, Desk.CSP, "vmc-aws", "CSP-1", NOW, NOW),
                new RequestEvent.Escalated(ID, UUID.randomUUID(), "CSP-1"),
                new RequestEvent.Answered(ID, RequestLevel.VENDOR, Desk.GSS, "CSP-1", NOW, true, true),
                new RequestEvent.Resolved(ID, RequestLevel.L2, Desk.CSP, "CSP-1", NOW));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_is_what_its_schema_says(RequestEvent fact) {
        EventContracts.holds(fact);
    }
}
