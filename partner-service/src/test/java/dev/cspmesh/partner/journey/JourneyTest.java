package dev.cspmesh.partner.journey;

import static dev.cspmesh.partner.journey.ApiOperation.ACTIVATE_SERVICE;
import static dev.cspmesh.partner.journey.ApiOperation.CHOOSE_AGGREGATOR;
import static dev.cspmesh.partner.journey.ApiOperation.CREATE_CUSTOMER;
import static dev.cspmesh.partner.journey.ApiOperation.DRAFT_CONTRACT;
import static dev.cspmesh.partner.journey.ApiOperation.DRAFT_TERMS;
import static dev.cspmesh.partner.journey.ApiOperation.LIST_AGGREGATORS;
import static dev.cspmesh.partner.journey.ApiOperation.LIST_COURSES;
import static dev.cspmesh.partner.journey.ApiOperation.LIST_CUSTOMERS;
import static dev.cspmesh.partner.journey.ApiOperation.LIST_TERMS;
import static dev.cspmesh.partner.journey.ApiOperation.READ_INVITATION;
import static dev.cspmesh.partner.journey.ApiOperation.RECORD_COMPLETION;
import static dev.cspmesh.partner.journey.ApiOperation.REINSTATE_PARTNER;
import static dev.cspmesh.partner.journey.StepState.BLOCKED;
import static dev.cspmesh.partner.journey.StepState.DONE;
import static dev.cspmesh.partner.journey.StepState.NOT_APPLICABLE;
import static dev.cspmesh.partner.journey.StepState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.partner.journey.log.JourneyEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-09-10");
    private static final List<String> INTEGRATED = List.of("vmc-aws");

    private final List<JourneyEntry> history = new ArrayList<>();

    @Test
    void a_new_partner_picks_an_aggregator_and_trains_before_it_signs() {
        happened("partner.approved.v1", "");

        assertThat(step(2).state()).isEqualTo(DONE);
        assertThat(step(3).state()).isEqualTo(OPEN);
        assertThat(step(4).state()).isEqualTo(OPEN);
        assertThat(step(5).state()).isEqualTo(BLOCKED);
        assertThat(step(5).reasons())
                .containsExactly(
                        "no aggregator is chosen (step 3)", "VOP-MSP is not completed or has expired (step 4)");
        assertThat(step(8).reasons()).containsExactly("no contract is in force (step 5)");
        assertThat(step(10).state()).isEqualTo(BLOCKED);
    }

    @Test
    void a_contract_says_for_whom_it_waits() {
        ready();
        happened("contract.drafted.v1", "c1");
        assertThat(step(5).reasons()).containsExactly("the draft waits for your signature");
        happened("contract.signed.v1", "c1");
        assertThat(step(5).reasons()).containsExactly("the contract waits for the aggregator's signature");
        happened("contract.countersigned.v1", "c1");
        assertThat(step(5).reasons()).containsExactly("the contract waits for VMware's approval");
        happened("contract.approved.v1", "c1");
        assertThat(step(5).reasons()).containsExactly("the contract waits for its first day");
        activated("c1", "vmc-aws");
        assertThat(step(5).state()).isEqualTo(DONE);
        assertThat(step(5).dueBy()).contains(LocalDate.parse("2025-09-01"));
    }

    @Test
    void a_contract_that_was_sent_back_waits_for_its_csp_with_the_remark() {
        ready();
        happened("contract.drafted.v1", "c1");
        happened("contract.signed.v1", "c1");
        happened("contract.sent-back.v1", "c1");

        assertThat(step(5).state()).isEqualTo(OPEN);
        assertThat(step(5).reasons()).containsExactly("the contract was sent back to you: ");
    }

    @Test
    void an_amendment_says_for_whom_it_waits_until_it_is_agreed() {
        ready();
        activated("c1", "vmc-aws");
        amended("contract.change-requested.v1", "csp-saas", "signChange");
        assertThat(step(5).reasons()).containsExactly("an amendment (UPGRADE) waits for your signature");
        amended("contract.change-signed.v1", "aggregator", "consentToChange");
        assertThat(step(5).reasons()).containsExactly("an amendment (UPGRADE) waits for the aggregator's consent");
        assertThat(step(5).actions()).hasSize(2);
        amended("contract.change-consented.v1", "vmware", "approveChange");
        assertThat(step(5).reasons()).containsExactly("an amendment (UPGRADE) waits for VMware's approval");
        amended("contract.change-approved.v1", "csp-saas", "withdrawChange");

        assertThat(step(5).state()).isEqualTo(DONE);
        assertThat(step(5).reasons()).isEmpty();
    }

    @Test
    void whoever_does_everything_in_the_wrong_order_is_told_what_comes_first() {
        happened("partner.approved.v1", "");
        happened("contract.drafted.v1", "c1");
        happened("opportunity.entered.v1", "o1");
        happened("terms.published.v1", "t1");

        assertThat(step(5).state()).isEqualTo(BLOCKED);
        assertThat(step(5).reasons()).hasSize(2);
        assertThat(step(6).state()).isEqualTo(DONE);
        assertThat(step(7).state()).isEqualTo(DONE);
        assertThat(step(9).reasons()).containsExactly("the provider organization is not set up (step 8)");
        happened("partner.aggregator-chosen.v1", "");
        assertThat(step(5).reasons()).containsExactly("VOP-MSP is not completed or has expired (step 4)");
    }

    @Test
    void the_order_in_which_events_come_does_not_matter() {
        ready();
        happened("contract.drafted.v1", "c1");
        happened("contract.signed.v1", "c1");
        activated("c1", "vmc-aws");
        happened("invitation.sent.v1", "i1");
        happened("terms.published.v1", "t1");
        spooled("m1", "2024-09", "2024-10-05");
        List<StepStatus> straight = journey();
        Random random = new Random(10);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(history, random);

            assertThat(journey()).isEqualTo(straight);
        }
    }

    @Test
    void a_course_that_has_expired_opens_its_step_again_and_ends_nothing() {
        ready();
        activated("c1", "vmc-aws");

        List<StepStatus> later = Journey.of(history, LocalDate.parse("2026-09-01"), INTEGRATED);

        assertThat(later.get(3).state()).isEqualTo(OPEN);
        assertThat(later.get(3).reasons()).containsExactly("VOP-MSP has expired");
        assertThat(later.get(4).state()).isEqualTo(DONE);
    }

    @Test
    void a_service_outside_navigator_needs_no_navigator_steps() {
        ready();
        activated("c1", "sd-wan");

        assertThat(List.of(6, 7, 8, 9))
                .allSatisfy(number -> assertThat(step(number).state()).isEqualTo(NOT_APPLICABLE));
        assertThat(step(10).state()).isEqualTo(BLOCKED);
    }

    @Test
    void an_invitation_is_due_until_it_expires_and_done_with_the_organization() {
        ready();
        activated("c1", "vmc-aws");
        assertThat(step(8).reasons()).containsExactly("no invitation has been sent yet");
        entry("invitation.sent.v1", "i1", "", "2024-09-24", "");
        assertThat(step(8).state()).isEqualTo(OPEN);
        assertThat(step(8).dueBy()).contains(LocalDate.parse("2024-09-24"));
        happened("provider.created.v1", "p1");
        assertThat(step(8).state()).isEqualTo(DONE);
        assertThat(step(9).reasons()).containsExactly("no terms of service are published (step 7)");
        happened("terms.published.v1", "t1");
        assertThat(step(9).actions()).isEqualTo(StepAction.of(CREATE_CUSTOMER));
        happened("customer.created.v1", "u1");
        assertThat(step(9).actions()).isEqualTo(StepAction.on("u1", ACTIVATE_SERVICE, LIST_CUSTOMERS));
        assertThat(step(9).state()).isEqualTo(OPEN);
        happened("activation.activated.v1", "a1");
        assertThat(step(9).state()).isEqualTo(DONE);
    }

    @Test
    void the_oldest_open_order_says_for_whom_it_waits_and_until_when() {
        ready();
        activated("c1", "vmc-aws");
        spooled("m2", "2024-10", "2024-11-05");
        spooled("m1", "2024-09", "2024-10-05");
        assertThat(step(10).dueBy()).contains(LocalDate.parse("2024-10-05"));
        assertThat(step(10).reasons()).containsExactly("the order waits to be submitted");
        entry("order.submitted.v1", "m1", "", "", "2024-09");
        assertThat(step(10).reasons()).containsExactly("the order waits for the aggregator");
        entry("order.closed.v1", "m1", "", "", "2024-09");
        assertThat(step(10).dueBy()).contains(LocalDate.parse("2024-11-05"));
        entry("order.closed.v1", "m2", "", "", "2024-10");
        assertThat(step(10).state()).isEqualTo(DONE);
    }

    @Test
    void an_order_that_another_one_replaces_is_waited_for_no_longer() {
        ready();
        activated("c1", "vmc-aws");
        spooled("m1", "2024-09", "2024-10-05");
        entry("order.cancelled.v1", "m1", "", "", "2024-09");
        spooled("m2", "2024-09", "2024-10-08");

        assertThat(step(10).dueBy()).contains(LocalDate.parse("2024-10-08"));
        entry("order.closed.v1", "m2", "", "", "2024-09");
        assertThat(step(10).state()).isEqualTo(DONE);
    }

    @Test
    void a_contract_that_has_ended_is_no_contract_in_force() {
        ready();
        activated("c1", "vmc-aws");
        happened("contract.expired.v1", "c1");

        assertThat(step(5).state()).isEqualTo(OPEN);
        assertThat(step(5).actions()).isEqualTo(StepAction.of(DRAFT_CONTRACT));
    }

    @Test
    void a_suspended_partner_signs_nothing_until_it_is_reinstated() {
        ready();
        entry("partner.suspended.v1", "", "", "", "unpaid bills");
        assertThat(step(5).reasons()).containsExactly("the partner is not active: unpaid bills");
        assertThat(step(5).actions()).isEqualTo(StepAction.of(REINSTATE_PARTNER));
        entry("partner.reinstated.v1", "", "", "", "paid");
        assertThat(step(5).state()).isEqualTo(OPEN);
    }

    @Test
    void a_partner_that_left_can_do_nothing_about_it() {
        ready();
        entry("partner.left.v1", "", "", "", "gave up");

        assertThat(step(5).reasons()).containsExactly("the partner is not active: gave up");
        assertThat(step(5).actions()).isEmpty();
    }

    @Test
    void an_invitation_that_nobody_accepted_in_time_has_expired() {
        ready();
        activated("c1", "vmc-aws");
        entry("invitation.sent.v1", "i1", "", "2024-09-09", "");

        assertThat(step(8).reasons()).containsExactly("the invitation has expired");
        assertThat(step(8).actions()).isEqualTo(StepAction.on("i1", READ_INVITATION));
    }

    @Test
    void an_invitation_that_was_opened_waits_for_its_wizard() {
        ready();
        activated("c1", "vmc-aws");
        entry("invitation.sent.v1", "i1", "", "2024-09-24", "");
        happened("invitation.opened.v1", "i1");

        assertThat(step(8).reasons()).containsExactly("the wizard waits to be completed");
        assertThat(step(8).dueBy()).contains(LocalDate.parse("2024-09-24"));
        happened("invitation.expired.v1", "i1");
        assertThat(step(8).reasons()).containsExactly("the invitation has expired");
    }

    @Test
    void a_blocked_step_says_since_when_and_what_would_unblock_it_however_far_away() {
        happened("partner.approved.v1", "");
        Instant approved = history.getFirst().occurredAt();
        entry("partner.suspended.v1", "", "", "", "unpaid bills");

        assertThat(step(9).since()).contains(approved);
        assertThat(step(9).actions())
                .isEqualTo(StepAction.of(
                        DRAFT_TERMS,
                        LIST_TERMS,
                        LIST_AGGREGATORS,
                        CHOOSE_AGGREGATOR,
                        LIST_COURSES,
                        RECORD_COMPLETION,
                        REINSTATE_PARTNER));
    }

    @Test
    void a_course_opens_its_step_again_on_the_day_of_its_expiry() {
        ready();

        StepStatus later =
                Journey.of(history, LocalDate.parse("2026-09-01"), INTEGRATED).get(3);

        assertThat(later.since()).contains(Instant.parse("2026-08-21T00:00:00Z"));
    }

    private void ready() {
        happened("partner.approved.v1", "");
        happened("partner.aggregator-chosen.v1", "");
        entry("partner.training-completed.v1", "VOP-MSP", "", "2026-08-21", "");
    }

    private void activated(String contract, String service) {
        entry("contract.activated.v1", contract, service, "2025-09-01", "");
    }

    private void spooled(String order, String month, String due) {
        entry("order.spooled.v1", order, "", due, month);
    }

    private void happened(String type, String subject) {
        entry(type, subject, "", "", "");
    }

    private void amended(String type, String scope, String action) {
        Instant at = Instant.parse("2024-09-01T00:00:00Z").plusSeconds(60L * history.size());
        Map<String, List<NextAction>> actions = Map.of(
                scope,
                List.of(
                        new NextAction(action, "POST", "/change-requests/a1"),
                        new NextAction("rejectChange", "POST", "/change-requests/a1/rejection")));
        history.add(new JourneyEntry(
                "CSP-1", type, "a1", "", Optional.of(LocalDate.parse("2025-01-01")), "UPGRADE", actions, at));
    }

    private void entry(String type, String subject, String service, String day, String note) {
        Instant at = Instant.parse("2024-09-01T00:00:00Z").plusSeconds(60L * history.size());
        Optional<LocalDate> date = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        history.add(new JourneyEntry("CSP-1", type, subject, service, date, note, Map.of(), at));
    }

    private StepStatus step(int number) {
        return journey().get(number - 1);
    }

    private List<StepStatus> journey() {
        return Journey.of(history, TODAY, INTEGRATED);
    }
}
