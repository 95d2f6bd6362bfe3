package dev.cspmesh.kit.lifecycle;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;
import static dev.cspmesh.kit.lifecycle.LifeCycleTest.State.CLOSED;
import static dev.cspmesh.kit.lifecycle.LifeCycleTest.State.OPEN;
import static dev.cspmesh.kit.lifecycle.LifeCycleTest.State.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.problem.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    enum State {
        OPEN,
        SIGNED,
        CLOSED
    }

    record Paper(String id, State state, boolean big, boolean held) {}

    private static final Action DRAFT = Action.post("draftPaper", "/papers");
    private static final Action READ = Action.get("readPaper", "/papers/{id}");
    private static final Action EDIT = Action.put("editPaper", "/papers/{id}");
    private static final Action SIGN = Action.post("signPaper", "/papers/{id}/signature");
    private static final Action REJECT = Action.post("rejectPaper", "/papers/{id}/rejection");
    private static final Action LAPSE = Action.automatic("lapse");

    private static final LifeCycle<Paper, State> TABLE = LifeCycle.of("paper", State.class, Paper::state, Paper::id)
            .shownBy(READ)
            .begins(DRAFT, By.any(CSP_SAAS), OPEN, "paper.drafted.v1")
            .row(OPEN, EDIT, CSP_SAAS, OPEN, "paper.edited.v1")
            .row(OPEN, SIGN, CSP_SAAS, SIGNED, "paper.signed.v1")
            .when(Paper::big)
            .unless(LifeCycleTest::isHeld)
            .row(OPEN, SIGN, CSP_SAAS, CLOSED, "paper.closed.v1")
            .row(SIGNED, REJECT, By.any(AGGREGATOR, VMWARE), OPEN, "paper.rejected.v1")
            .automatic(SIGNED, LAPSE, CLOSED, "paper.lapsed.v1")
            .table();

    private static Optional<Rejection> isHeld(Paper paper) {
        return paper.held()
                ? Optional.of(Rejection.of(CommonProblems.LOST_RACE, "The paper is held."))
                : Optional.empty();
    }

    @Test
    void a_row_leads_to_its_state() {
        assertThat(TABLE.next(big(OPEN), SIGN, csp())).isEqualTo(SIGNED);
        assertThat(TABLE.next(big(SIGNED), LAPSE)).isEqualTo(CLOSED);
    }

    @Test
    void of_several_rows_the_first_whose_condition_holds_is_taken() {
        assertThat(TABLE.next(new Paper("1", OPEN, false, false), SIGN, csp())).isEqualTo(CLOSED);
    }

    @Test
    void a_refusal_names_only_what_this_caller_may_do_now() {
        // Given
        Paper signed = big(SIGNED);

        // When
        Rejection ofCsp = refusal(() -> TABLE.next(signed, SIGN, csp()));
        Rejection ofVmware = refusal(() -> TABLE.next(signed, SIGN, caller(VMWARE)));

        // Then
        assertThat(ofCsp.type()).isEqualTo(CommonProblems.WRONG_STATE);
        assertThat(ofCsp.errors()).containsExactly(new Rejection.FieldError("#/status", "is SIGNED", "nothing"));
        assertThat(ofCsp.next()).containsExactly(new NextAction("readPaper", "GET", "/papers/1"));
        assertThat(ofVmware.errors()).containsExactly(new Rejection.FieldError("#/status", "is SIGNED", "rejectPaper"));
        assertThat(ofVmware.next())
                .containsExactly(
                        new NextAction("rejectPaper", "POST", "/papers/1/rejection"),
                        new NextAction("readPaper", "GET", "/papers/1"));
    }

    @Test
    void what_happens_by_itself_is_nobodys_request() {
        assertThat(refusal(() -> TABLE.next(big(SIGNED), LAPSE, csp())).type()).isEqualTo(CommonProblems.WRONG_STATE);
        assertThat(TABLE.allowedActions(big(SIGNED), caller(VMWARE)))
                .extracting(NextAction::action)
                .containsExactly("rejectPaper");
    }

    @Test
    void what_a_rule_refuses_is_not_offered_and_is_refused_with_the_rule() {
        // Given
        Paper held = new Paper("1", OPEN, true, true);

        // Then
        assertThat(TABLE.allowedActions(held, csp()))
                .extracting(NextAction::action)
                .containsExactly("editPaper");
        assertThat(refusal(() -> TABLE.next(held, SIGN, csp())).type()).isEqualTo(CommonProblems.LOST_RACE);
    }

    @Test
    void what_a_fact_outside_forbids_is_not_offered() {
        assertThat(TABLE.allowedActions(big(OPEN), csp(), Set.of(SIGN)))
                .extracting(NextAction::action)
                .containsExactly("editPaper");
    }

    @Test
    void an_event_says_whose_turn_it_is() {
        assertThat(TABLE.nextActions(big(SIGNED)))
                .isEqualTo(Map.of(
                        "aggregator", List.of(new NextAction("rejectPaper", "POST", "/papers/1/rejection")),
                        "vmware", List.of(new NextAction("rejectPaper", "POST", "/papers/1/rejection"))));
    }

    private static Paper big(State state) {
        return new Paper("1", state, true, false);
    }

    private static Caller csp() {
        return caller(CSP_SAAS);
    }

    private static Caller caller(Participant participant) {
        return new Caller(participant, "party", "person");
    }

    private static Rejection refusal(Runnable request) {
        return catchThrowableOfType(Rejected.class, request::run).rejection();
    }
}
