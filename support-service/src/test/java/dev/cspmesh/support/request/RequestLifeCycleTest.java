package dev.cspmesh.support.request;

import static dev.cspmesh.support.request.RequestFixture.CLOCK;
import static dev.cspmesh.support.request.RequestFixture.CSP;
import static dev.cspmesh.support.request.RequestFixture.CUSTOMER;
import static dev.cspmesh.support.request.RequestFixture.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RequestLifeCycleTest {

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

    static Stream<Arguments> everything_else() {
        List<String> written = WRITTEN.lines().toList();
        return Arrays.stream(RequestStatus.values())
                .flatMap(from -> transitions()
                        .flatMap(action -> Arrays.stream(Side.values())
                                .filter(side -> written.stream()
                                        .noneMatch(row -> row.startsWith(from.name() + ", " + action.name() + ",")
                                                && row.endsWith(side.name())))
                                .map(side -> Arguments.of(from, action.name(), side))));
    }

    @ParameterizedTest(name = "{0}: {1} by {2} is refused")
    @MethodSource("everything_else")
    void a_request_does_not_go(RequestStatus from, String action, Side by) {
        SupportRequest request = RequestFixture.in(from);

        assertThatThrownBy(() -> request.transition(caller(by), action(action), CLOCK, TUESDAY))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.rejection().type().slug()).isEqualTo("wrong-state"));
        assertThat(request.status()).isEqualTo(from);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything_else")
    void what_is_refused_is_not_offered(RequestStatus from, String action, Side by) {
        assertThat(AllowedActions.of(RequestFixture.in(from), caller(by), TUESDAY))
                .extracting("action")
                .doesNotContain(action);
    }

    @ParameterizedTest(name = "{0}: {1} by {3} is offered")
    @CsvSource(textBlock = WRITTEN)
    void what_is_taken_is_offered(RequestStatus from, String action, RequestStatus to, Side by) {
        assertThat(AllowedActions.of(RequestFixture.in(from), caller(by), TUESDAY))
                .extracting("action")
                .contains(action);
    }

    @Test
    void closed_rejected_and_cancelled_are_the_end() {
        assertThat(Arrays.stream(RequestStatus.values()).filter(status -> RequestLifeCycle.TABLE.transitions().stream()
                        .noneMatch(row -> row.from() == status)))
                .containsExactly(RequestStatus.CLOSED, RequestStatus.REJECTED, RequestStatus.CANCELLED);
    }

    private static Stream<Action> transitions() {
        return RequestLifeCycle.TABLE.transitions().stream()
                .filter(row -> row.from() != row.to())
                .map(row -> row.action())
                .distinct();
    }

    private static Action action(String name) {
        return transitions().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static Caller caller(Side side) {
        return side == Side.REQUESTER ? CUSTOMER : CSP;
    }
}
