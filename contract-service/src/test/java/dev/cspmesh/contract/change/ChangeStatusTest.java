package dev.cspmesh.contract.change;

import static dev.cspmesh.contract.change.ChangeStatus.APPLIED;
import static dev.cspmesh.contract.change.ChangeStatus.LAPSED;
import static dev.cspmesh.contract.change.ChangeStatus.PENDING_APPROVAL;
import static dev.cspmesh.contract.change.ChangeStatus.REJECTED;
import static dev.cspmesh.contract.change.ChangeStatus.SCHEDULED;
import static dev.cspmesh.contract.change.ChangeStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cspmesh.contract.agreement.Contracts;
import dev.cspmesh.kit.problem.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb in every state of a change request. */
class ChangeStatusTest {

    private static final Clock NOW = Contracts.FIRST_OF_MARCH;

    private static final Map<String, Consumer<ChangeRequest>> VERBS = Map.of(
            "approve", request -> request.approve(LocalDate.parse("2024-04-01"), NOW),
            "reject", request -> request.reject("no", NOW),
            "withdraw", request -> request.withdraw(NOW),
            "apply", request -> request.apply(NOW),
            "lapse", request -> request.lapse(NOW));

    private static final Map<ChangeStatus, Set<String>> ALLOWED = Map.of(
            PENDING_APPROVAL, Set.of("approve", "reject", "withdraw", "apply", "lapse"),
            SCHEDULED, Set.of("withdraw", "apply", "lapse"),
            APPLIED, Set.of(),
            REJECTED, Set.of(),
            WITHDRAWN, Set.of(),
            LAPSED, Set.of());

    static Stream<Arguments> everything() {
        return Arrays.stream(ChangeStatus.values())
                .flatMap(status -> VERBS.keySet().stream().sorted().map(verb -> arguments(status, verb)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_request_moves_along_its_edges_only(ChangeStatus status, String verb) {
        ChangeRequest request = in(status);

        boolean moved = moves(request, VERBS.get(verb));

        assertThat(moved).isEqualTo(ALLOWED.get(status).contains(verb));
        assertThat(request.status() == status).isEqualTo(!moved);
    }

    private static boolean moves(ChangeRequest request, Consumer<ChangeRequest> verb) {
        try {
            verb.accept(request);
            return true;
        } catch (Rejected refusal) {
            assertThat(refusal.rejection().type().slug()).isEqualTo("wrong-state");
            return false;
        }
    }

    private static ChangeRequest in(ChangeStatus status) {
        ChangeRequest request = ChangeFacts.asked(status != SCHEDULED);
        switch (status) {
            case APPLIED -> request.apply(NOW);
            case REJECTED -> request.reject("no", NOW);
            case WITHDRAWN -> request.withdraw(NOW);
            case LAPSED -> request.lapse(NOW);
            case PENDING_APPROVAL, SCHEDULED -> {
                // the state of the start
            }
        }
        return request;
    }
}
