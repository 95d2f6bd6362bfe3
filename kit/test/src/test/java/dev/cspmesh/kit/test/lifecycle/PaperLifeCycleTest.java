package dev.cspmesh.kit.test.lifecycle;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.By;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.Transition;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The generated cases pass for an aggregate that keeps to its table, and fail for one that doesn't. */
class PaperLifeCycleTest implements LifeCycleCases<PaperLifeCycleTest.Paper, PaperLifeCycleTest.Status> {

    enum Status {
        OPEN,
        SIGNED,
        CLOSED
    }

    private static final Action SIGN = Action.post("signPaper", "/papers/{id}/signature");
    private static final Action REJECT = Action.post("rejectPaper", "/papers/{id}/rejection");
    private static final Action LAPSE = Action.automatic("lapse");

    private static final LifeCycle<Paper, Status> TABLE = LifeCycle.<Paper, Status>of(
                    "paper", Status.class, paper -> paper.status, paper -> 7)
            .begins(Action.post("draftPaper", "/papers"), By.any(CSP_SAAS), Status.OPEN, "paper.drafted.v1")
            .row(Status.OPEN, SIGN, CSP_SAAS, Status.SIGNED, "paper.signed.v1")
            .when(paper -> paper.big)
            .row(Status.OPEN, SIGN, CSP_SAAS, Status.CLOSED, "paper.closed.v1")
            .row(Status.SIGNED, REJECT, By.any(AGGREGATOR, VMWARE), Status.OPEN, "paper.rejected.v1")
            .automatic(Status.SIGNED, LAPSE, Status.CLOSED, "paper.lapsed.v1")
            .table();

    record Event(String type, String key) implements DomainEvent {}

    static final class Paper {
        private final boolean big;
        private Status status = Status.OPEN;

        Paper(boolean big) {
            this.big = big;
        }

        Event sign(Caller caller) {
            status = TABLE.next(this, SIGN, caller);
            return new Event(big ? "paper.signed.v1" : "paper.closed.v1", "7");
        }

        Event reject(Caller caller) {
            status = TABLE.next(this, REJECT, caller);
            return new Event("paper.rejected.v1", "7");
        }

        Event lapse() {
            status = TABLE.next(this, LAPSE);
            return new Event("paper.lapsed.v1", "7");
        }

        Event signAnyway() {
            status = Status.SIGNED;
            return new Event("paper.signed.v1", "7");
        }
    }

    @Override
    public LifeCycle<Paper, Status> table() {
        return TABLE;
    }

    @Override
    public Paper in(Status state) {
        return AggregateState.put(new Paper(true), state);
    }

    @Override
    public Paper before(Transition<Paper, Status> row) {
        return AggregateState.put(
                new Paper(row.to() != Status.CLOSED || row.action().isAutomatic()), row.from());
    }

    @Override
    public Verbs<Paper> verbs() {
        return Verbs.of(Paper.class)
                .request(SIGN, Paper::sign)
                .request(REJECT, Paper::reject)
                .automatic(LAPSE, Paper::lapse);
    }

    @Override
    @Test
    public void the_diagram_in_the_documents_shows_this_table() {
        assertThat(LifeCycleDiagram.of(TABLE).text())
                .contains("""
                stateDiagram-v2
                    [*] --> OPEN: draftPaper (csp-saas)
                    OPEN --> SIGNED: signPaper (csp-saas)
                    OPEN --> CLOSED: signPaper (csp-saas)
                    SIGNED --> OPEN: rejectPaper (aggregator, vmware)
                    SIGNED --> CLOSED: lapse (by itself)
                    CLOSED --> [*]
                ```
                """)
                .contains("| SIGNED | `lapse` | by itself | CLOSED | `paper.lapsed.v1` |");
    }

    @Test
    void an_aggregate_that_moves_past_its_table_is_found() {
        LifeCycleCases<Paper, Status> careless = new PaperLifeCycleTest() {
            @Override
            public Verbs<Paper> verbs() {
                return super.verbs().request(SIGN, (paper, caller) -> paper.signAnyway());
            }
        };

        assertThat(failures(careless.every_edge_leads_to_its_state_and_tells_its_event()))
                .isEqualTo(1);
        assertThat(failures(careless.every_missing_edge_is_refused_and_changes_nothing()))
                .isEqualTo(8);
    }

    @Test
    void a_verb_that_nobody_named_is_found() {
        assertThatThrownBy(() -> Verbs.of(Paper.class).run(SIGN, new Paper(true), caller("csp-saas")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("signPaper");
    }

    private static long failures(Stream<DynamicTest> tests) {
        return tests.filter(test -> {
                    try {
                        test.getExecutable().execute();
                        return false;
                    } catch (Throwable failed) {
                        return true;
                    }
                })
                .count();
    }
}
