package dev.cspmesh.kit.test.guard;

import dev.cspmesh.kit.test.matrix.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every service's authorization matrix proves; the service says who is there and what belongs to whom. */
public interface IsolationReportTest {

    /** Two parties of each kind with objects of their own, made through the API; asked for once. */
    World world();

    @Test
    default void every_cell_answers_what_its_operation_declares() {
        IsolationReport.of(this).stands();
    }

    @Test
    default void every_role_calls_what_its_duties_are_and_nothing_else() {
        IsolationReport.of(this).standsForEveryRole();
    }

    @Test
    @Tag("long")
    default void no_guard_can_be_taken_away_unnoticed() {
        IsolationReport.of(this).needsEachGuard();
    }
}
