package dev.cspmesh.kit.test.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whether {@code allowedActions} is the truth: in every state of every aggregate each listed action is sent with valid
 * input and must be taken, and each unlisted one of its table must be refused. The service's test, a {@code @QuarkusTest},
 * says how objects get into each state and who looks at them.
 */
public interface AllowedActionsWalk {

    /** Every aggregate of the service with a life cycle. */
    List<WalkedAggregate> aggregates();

    @Test
    default void what_is_listed_is_taken_and_what_is_not_is_refused() {
        ActionWalk walk = new ActionWalk();
        aggregates().forEach(walk::of);
        walk.keepLine();
        assertThat(walk.lies()).isEmpty();
    }

    @Test
    default void every_state_of_every_aggregate_is_walked() {
        assertThat(aggregates())
                .isNotEmpty()
                .allSatisfy(aggregate -> assertThat(aggregate.missingStates())
                        .as("states of %s without an object", aggregate.name())
                        .isEmpty());
    }
}
