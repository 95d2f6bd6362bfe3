package dev.cspmesh.support.request;

import static dev.cspmesh.support.request.RequestFixture.CLOCK;
import static dev.cspmesh.support.request.RequestFixture.CSP;
import static dev.cspmesh.support.request.RequestFixture.CUSTOMER;
import static dev.cspmesh.support.request.RequestFixture.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import dev.cspmesh.support.note.NoteText;
import dev.cspmesh.support.note.NoteVisibility;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLifeCycleTest implements LifeCycleCases<SupportRequest, RequestStatus> {

    /** The table once more, as the people of the desk would write it. */
    private static final String WRITTEN = """
            ACKNOWLEDGED, startRequest, IN_PROGRESS, ANSWERER
            ACKNOWLEDGED, rejectRequest, REJECTED, ANSWERER
            ACKNOWLEDGED, cancelRequest, CANCELLED, REQUESTER
            IN_PROGRESS, waitForRequester, PENDING, ANSWERER
            IN_PROGRESS, holdRequest, HELD, ANSWERER
            IN_PROGRESS, resolveRequest, RESOLVED, ANSWERER
            IN_PROGRESS, cancelRequest, CANCELLED, REQUESTER
            PENDING, continueRequest, IN_PROGRESS, ANSWERER
            PENDING, continueRequest, IN_PROGRESS, REQUESTER
            PENDING, resolveRequest, RESOLVED, ANSWERER
            PENDING, cancelRequest, CANCELLED, REQUESTER
            HELD, continueRequest, IN_PROGRESS, ANSWERER
            HELD, resolveRequest, RESOLVED, ANSWERER
            HELD, cancelRequest, CANCELLED, REQUESTER
            RESOLVED, reopenRequest, IN_PROGRESS, ANSWERER
            RESOLVED, reopenRequest, IN_PROGRESS, REQUESTER
            RESOLVED, closeRequest, CLOSED, ANSWERER
            RESOLVED, closeRequest, CLOSED, REQUESTER
            """;

    @ParameterizedTest(name = "{0}: {1} → {2} by {3}")
    @CsvSource(textBlock = WRITTEN)
    void a_request_goes(RequestStatus from, String action, RequestStatus to, Side by) {
        SupportRequest request = RequestFixture.in(from);

        request.transition(caller(by), action(action), CLOCK, TUESDAY);

        assertThat(request.status()).isEqualTo(to);
    }

    @Override
    public LifeCycle<SupportRequest, RequestStatus> table() {
        return RequestLifeCycle.TABLE;
    }

    @Override
    public SupportRequest in(RequestStatus state) {
        return RequestFixture.in(state);
    }

    @Override
    public Caller caller(String role) {
        return caller(role.equals(Side.REQUESTER.role()) ? Side.REQUESTER : Side.ANSWERER);
    }

    @Override
    public Verbs<SupportRequest> verbs() {
        Verbs<SupportRequest> verbs = Verbs.of(SupportRequest.class)
                .request(
                        RequestLifeCycle.ESCALATE,
                        (request, caller) -> request.escalate(caller, UUID.randomUUID(), TUESDAY))
                .request(
                        RequestLifeCycle.WRITE_NOTE,
                        (request, caller) ->
                                request.addNote(caller, new NoteText(NoteVisibility.PUBLIC, "hello"), TUESDAY));
        transitions()
                .forEach(action ->
                        verbs.request(action, (request, caller) -> request.transition(caller, action, CLOCK, TUESDAY)));
        return verbs;
    }

    @Test
    void closed_rejected_and_cancelled_are_the_end() {
        assertThat(Arrays.stream(RequestStatus.values())
                        .filter(status ->
                                RequestLifeCycle.TABLE.transitions().stream().noneMatch(row -> row.from() == status)))
                .containsExactly(RequestStatus.CLOSED, RequestStatus.REJECTED, RequestStatus.CANCELLED);
    }

    private static Stream<Action> transitions() {
        return RequestLifeCycle.TABLE.transitions().stream()
                .filter(row -> row.from() != row.to())
                .map(row -> row.action())
                .distinct();
    }

    private static Action action(String name) {
        return transitions()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Caller caller(Side side) {
        return side == Side.REQUESTER ? CUSTOMER : CSP;
    }
}
