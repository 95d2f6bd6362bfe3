package dev.cspmesh.kit.test.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.Transition;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One test per edge and per missing edge of an aggregate's life cycle, generated from its table, and its diagram in
 * {@code docs/domain}. They hold the aggregate's verbs against the table; no application runs.
 *
 * <pre>{@code
 * class ContractLifeCycleTest implements LifeCycleCases<Contract, ContractStatus> {
 *     public LifeCycle<Contract, ContractStatus> table() { return ContractLifeCycle.TABLE; }
 *     public Contract in(ContractStatus state) { return AggregateState.put(Contracts.drafted(), state); }
 *     public Verbs<Contract> verbs() {
 *         return Verbs.of(Contract.class).request(SIGN, (contract, caller) -> contract.sign(caller, NOW)) …;
 *     }
 * }
 * }</pre>
 *
 * @param <T> the aggregate
 * @param <S> its states
 */
public interface LifeCycleCases<T, S extends Enum<S>> {

    LifeCycle<T, S> table();

    /** A new aggregate in this state, complete enough for its verbs. */
    T in(S state);

    Verbs<T> verbs();

    /** An aggregate for which this row is the one that is taken; to be overridden for rows with a condition or a rule. */
    default T before(Transition<T, S> row) {
        return in(row.from());
    }

    /** Somebody in this role; to be overridden for roles that are no participant's. */
    default Caller caller(String role) {
        return Arrays.stream(Participant.values())
                .filter(participant -> participant.scope().equals(role))
                .map(participant -> new Caller(participant, "party", "person"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("override caller(role): nobody is known to act as " + role));
    }

    @TestFactory
    default Stream<DynamicTest> every_edge_leads_to_its_state_and_tells_its_event() {
        return table().transitions().stream()
                .flatMap(row -> roles(row.action(), row.by().names())
                        .map(role -> dynamicTest(
                                "%s %s by %s → %s"
                                        .formatted(row.from(), row.action().name(), role, row.to()),
                                () -> takes(row, role))));
    }

    @TestFactory
    default Stream<DynamicTest> every_missing_edge_is_refused_and_changes_nothing() {
        return Arrays.stream(table().states().getEnumConstants())
                .flatMap(state -> table().actions().stream()
                        .flatMap(action -> roles(action, everybody())
                                .filter(role -> !isEdge(state, action, role))
                                .map(role -> dynamicTest(
                                        "%s %s by %s".formatted(state, action.name(), role),
                                        () -> refuses(state, action, role)))));
    }

    @Test
    default void every_state_can_be_reached() {
        assertThat(Stream.concat(table().beginnings().stream(), table().transitions().stream())
                        .map(Transition::to)
                        .distinct())
                .as("states that a row of the %s leads to", table().name())
                .containsExactlyInAnyOrder(table().states().getEnumConstants());
    }

    @Test
    default void the_diagram_in_the_documents_shows_this_table() {
        LifeCycleDiagram.of(table()).holds();
    }

    private void takes(Transition<T, S> row, String role) {
        T subject = before(row);
        assertThat(row.condition().test(subject))
                .as("override before(row): the condition of this row does not hold")
                .isTrue();

        List<String> events = verbs().run(row.action(), subject, actor(row.action(), role));

        assertThat(state(subject)).isEqualTo(row.to());
        if (!events.isEmpty()) {
            assertThat(events).contains(row.event());
        }
    }

    private void refuses(S state, Action action, String role) {
        T subject = in(state);
        List<String> events = List.of();
        try {
            events = verbs().run(action, subject, actor(action, role));
            if (!action.isAutomatic()) {
                fail("%s by %s was taken although no row lets it".formatted(action.name(), role));
            }
        } catch (Rejected refused) {
            assertThat(refused.rejection().type()).isEqualTo(CommonProblems.WRONG_STATE);
        }
        assertThat(events).isEmpty();
        assertThat(state(subject)).isEqualTo(state);
    }

    private S state(T subject) {
        return AggregateState.of(subject, table().states());
    }

    private Caller actor(Action action, String role) {
        return action.isAutomatic() ? new Caller(Participant.SERVICE, "a-service", "nobody") : caller(role);
    }

    private static Stream<String> roles(Action action, List<String> names) {
        return action.isAutomatic() ? Stream.of("time") : names.stream();
    }

    private List<String> everybody() {
        return Stream.concat(table().beginnings().stream(), table().transitions().stream())
                .flatMap(row -> row.by().names().stream())
                .distinct()
                .toList();
    }

    private boolean isEdge(S state, Action action, String role) {
        return table().transitions().stream()
                .filter(row -> row.from() == state && row.action().equals(action))
                .anyMatch(row -> action.isAutomatic() || row.by().names().contains(role));
    }
}
