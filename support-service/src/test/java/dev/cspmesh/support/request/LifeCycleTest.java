package dev.cspmesh.support.request;

import static dev.cspmesh.support.request.RequestFixture.CLOCK;
import static dev.cspmesh.support.request.RequestFixture.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.problem.Rejected;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifeCycleTest {

    /** The table once more, as the people of the desk would write it. */
    @ParameterizedTest(name = "{0} → {1} by {2}")
    @CsvSource({
        "ACKNOWLEDGED, IN_PROGRESS, ANSWERER",
        "ACKNOWLEDGED, REJECTED, ANSWERER",
        "ACKNOWLEDGED, CANCELLED, REQUESTER",
        "IN_PROGRESS, PENDING, ANSWERER",
        "IN_PROGRESS, HELD, ANSWERER",
        "IN_PROGRESS, RESOLVED, ANSWERER",
        "IN_PROGRESS, CANCELLED, REQUESTER",
        "PENDING, IN_PROGRESS, ANSWERER",
        "PENDING, IN_PROGRESS, REQUESTER",
        "PENDING, RESOLVED, ANSWERER",
        "PENDING, CANCELLED, REQUESTER",
        "HELD, IN_PROGRESS, ANSWERER",
        "HELD, RESOLVED, ANSWERER",
        "HELD, CANCELLED, REQUESTER",
        "RESOLVED, IN_PROGRESS, ANSWERER",
        "RESOLVED, IN_PROGRESS, REQUESTER",
        "RESOLVED, CLOSED, ANSWERER",
        "RESOLVED, CLOSED, REQUESTER"
    })
    void a_request_goes(RequestStatus from, RequestStatus to, Side by) {
        SupportRequest request = RequestFixture.in(from);

        request.move(by, to, CLOCK, TUESDAY);

        assertThat(request.status()).isEqualTo(to);
    }

    static Stream<Arguments> everything_else() {
        return Arrays.stream(RequestStatus.values())
                .flatMap(from -> Arrays.stream(RequestStatus.values())
                        .flatMap(to -> Arrays.stream(Side.values())
                                .filter(side -> !LifeCycle.next(from, side).contains(to))
                                .map(side -> Arguments.of(from, to, side))));
    }

    @ParameterizedTest(name = "{0} → {1} by {2} is refused")
    @MethodSource("everything_else")
    void a_request_does_not_go(RequestStatus from, RequestStatus to, Side by) {
        SupportRequest request = RequestFixture.in(from);

        assertThatThrownBy(() -> request.move(by, to, CLOCK, TUESDAY))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.rejection().type().slug()).isEqualTo("wrong-state"));
    }

    @Test
    void the_table_has_these_edges_and_no_others() {
        assertThat(LifeCycle.EDGES.stream().mapToInt(edge -> edge.by().size()).sum())
                .isEqualTo(18);
    }

    @Test
    void closed_rejected_and_cancelled_are_the_end() {
        assertThat(Arrays.stream(RequestStatus.values()).filter(LifeCycle::isOver))
                .containsExactly(RequestStatus.CLOSED, RequestStatus.REJECTED, RequestStatus.CANCELLED);
    }
}
