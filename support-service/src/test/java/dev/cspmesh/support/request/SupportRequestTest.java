package dev.cspmesh.support.request;

import static dev.cspmesh.support.request.RequestFixture.CLOCK;
import static dev.cspmesh.support.request.RequestFixture.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.standing.PartnerStanding;
import dev.cspmesh.support.desk.Desk;
import dev.cspmesh.support.entitlement.SupportEntitlement;
import dev.cspmesh.support.note.NoteText;
import dev.cspmesh.support.note.NoteVisibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportRequestTest {

    private static final Caller CSP = new Caller(Participant.CSP_SAAS, "CSP-1", "someone");
    private static final Caller CUSTOMER = new Caller(Participant.CUSTOMER, "org-1", "somebody");
    private static final Caller VMWARE = new Caller(Participant.VMWARE, "vmware", "anyone");
    private static final NoteText PUBLIC = new NoteText(NoteVisibility.PUBLIC, "hello");
    private static final NoteText INTERNAL = new NoteText(NoteVisibility.INTERNAL, "hello");
    private static final SupportEntitlement HERE = RequestFixture.entitlement();

    // opening

    @Test
    void a_customers_request_starts_with_its_csp_at_level_1() {
        SupportRequest request = RequestFixture.ofCustomer();

        assertThat(request.level()).isEqualTo(RequestLevel.L1);
        assertThat(request.parties().desk()).isEqualTo(Desk.CSP);
        assertThat(request.status()).isEqualTo(RequestStatus.ACKNOWLEDGED);
    }

    @Test
    void a_csps_request_starts_with_vmware() {
        SupportRequest request = RequestFixture.ofCsp();

        assertThat(request.level()).isEqualTo(RequestLevel.VENDOR);
        assertThat(request.parties().desk()).isEqualTo(Desk.GSS);
    }

    @Test
    void the_first_answer_is_due_by_severity() {
        assertThat(RequestFixture.ofCustomer().clock().dueAt()).isEqualTo(Instant.parse("2026-11-18T10:00:00Z"));
    }

    @Test
    void a_new_request_tells_its_level_desk_and_due_time_and_no_text() {
        assertThat(RequestFixture.ofCsp().opened())
                .extracting(
                        opened -> opened.head().level(),
                        opened -> opened.head().desk(),
                        opened -> opened.head().partnerId(),
                        RequestEvent.Opened::dueAt)
                .containsExactly(RequestLevel.VENDOR, Desk.GSS, "CSP-1", Instant.parse("2026-11-18T10:00:00Z"));
    }

    @Test
    void a_request_without_a_search_is_refused() {
        refused("search-first", () -> open(3, ContactMethod.EMAIL, HERE, Optional.empty(), false));
    }

    @Test
    void a_request_with_somebody_elses_search_is_refused_even_at_severity_1() {
        refused("search-first", () -> open(1, ContactMethod.EMAIL, HERE, Optional.of(UUID.randomUUID()), false));
    }

    @Test
    void severity_1_needs_no_search() {
        SupportRequest request = open(1, ContactMethod.EMAIL, HERE, Optional.empty(), false);

        assertThat(request.clock().dueAt()).isEqualTo(TUESDAY.plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_product_that_nobody_answers_for_is_refused() {
        SupportEntitlement elsewhere =
                new SupportEntitlement(Optional.empty(), HERE.provider(), Optional.empty(), true, true, true);

        refused("unknown-product", () -> open(3, ContactMethod.EMAIL, elsewhere, Optional.of(UUID.randomUUID()), true));
    }

    @Test
    void a_customer_without_a_known_provider_is_refused() {
        SupportEntitlement nobodys =
                new SupportEntitlement(HERE.productDesk(), Optional.empty(), Optional.empty(), true, true, true);

        refused("no-provider", () -> open(3, ContactMethod.EMAIL, nobodys, Optional.of(UUID.randomUUID()), true));
    }

    @Test
    void technical_phone_support_needs_an_active_contract() {
        SupportEntitlement uncovered =
                new SupportEntitlement(HERE.productDesk(), HERE.provider(), Optional.empty(), true, false, false);

        refused(
                "phone-not-entitled",
                () -> open(3, ContactMethod.PHONE, uncovered, Optional.of(UUID.randomUUID()), true));
    }

    @Test
    void with_an_active_contract_the_phone_is_open() {
        assertThat(open(3, ContactMethod.PHONE, HERE, Optional.of(UUID.randomUUID()), true)
                        .status())
                .isEqualTo(RequestStatus.ACKNOWLEDGED);
    }

    @Test
    void a_suspended_csp_is_supported_by_phone_for_what_runs_under_a_contract_and_for_nothing_new() {
        SupportEntitlement.Provider suspended = new SupportEntitlement.Provider(
                "CSP-1",
                Optional.empty(),
                Optional.of(new PartnerStanding(
                        PartnerStanding.Status.SUSPENDED,
                        Instant.parse("2024-10-01T08:00:00Z"),
                        "Bills are not paid")));
        SupportEntitlement running =
                new SupportEntitlement(HERE.productDesk(), Optional.of(suspended), Optional.empty(), true, true, true);
        SupportEntitlement free =
                new SupportEntitlement(HERE.productDesk(), Optional.of(suspended), Optional.empty(), true, true, false);
        Optional<UUID> search = Optional.of(UUID.randomUUID());

        assertThat(open(3, ContactMethod.PHONE, running, search, true)).isNotNull();
        refused("partner-not-active", () -> open(3, ContactMethod.PHONE, free, search, true));
        assertThat(open(3, ContactMethod.EMAIL, free, search, true)).isNotNull();
    }

    // answering

    @Test
    void the_first_public_note_of_who_answers_stops_the_clock() {
        SupportRequest request = RequestFixture.ofCustomer();
        Instant soon = TUESDAY.plus(Duration.ofHours(1));

        List<RequestEvent> events = request.note(CSP, PUBLIC, CLOCK, soon);

        assertThat(request.clock().respondedAt()).contains(soon);
        assertThat(events).last().isInstanceOfSatisfying(RequestEvent.Answered.class, answered -> {
            assertThat(answered.first()).isTrue();
            assertThat(answered.inTime()).isTrue();
        });
    }

    @Test
    void a_first_answer_after_the_due_time_is_told_as_late() {
        List<RequestEvent> events =
                RequestFixture.ofCustomer().note(CSP, PUBLIC, CLOCK, TUESDAY.plus(Duration.ofDays(2)));

        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        RequestEvent.Answered.class,
                        answered -> assertThat(answered.inTime()).isFalse());
    }

    @Test
    void a_second_answer_is_told_but_is_not_the_first() {
        SupportRequest request = RequestFixture.ofCustomer();
        request.note(CSP, PUBLIC, CLOCK, TUESDAY);

        assertThat(request.note(CSP, PUBLIC, CLOCK, TUESDAY.plusSeconds(60)))
                .last()
                .isInstanceOfSatisfying(
                        RequestEvent.Answered.class,
                        answered -> assertThat(answered.first()).isFalse());
        assertThat(request.clock().respondedAt()).contains(TUESDAY);
    }

    @Test
    void an_internal_note_answers_nothing() {
        SupportRequest request = RequestFixture.ofCustomer();

        assertThat(request.note(CSP, INTERNAL, CLOCK, TUESDAY))
                .extracting(RequestEvent::type)
                .containsExactly("request.note-written.v1");
        assertThat(request.clock().respondedAt()).isEmpty();
    }

    @Test
    void a_note_of_who_asked_answers_nothing() {
        SupportRequest request = RequestFixture.ofCustomer();

        assertThat(request.note(CUSTOMER, PUBLIC, CLOCK, TUESDAY))
                .extracting(RequestEvent::type)
                .containsExactly("request.note-written.v1");
        assertThat(request.clock().respondedAt()).isEmpty();
    }

    @Test
    void a_note_of_who_asked_ends_the_waiting_for_it() {
        SupportRequest request = RequestFixture.in(RequestStatus.PENDING);

        request.note(CUSTOMER, PUBLIC, CLOCK, TUESDAY);

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void an_internal_note_of_who_asked_keeps_the_request_waiting() {
        SupportRequest request = RequestFixture.in(RequestStatus.PENDING);

        request.note(CUSTOMER, INTERNAL, CLOCK, TUESDAY);

        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
    }

    @Test
    void a_request_that_is_over_takes_no_note() {
        SupportRequest request = RequestFixture.in(RequestStatus.CLOSED);

        refused("wrong-state", () -> request.note(CUSTOMER, PUBLIC, CLOCK, TUESDAY));
    }

    @Test
    void resolving_without_a_word_before_is_the_first_answer() {
        SupportRequest request = RequestFixture.in(RequestStatus.IN_PROGRESS);

        List<RequestEvent> events = request.transition(CSP, RequestLifeCycle.RESOLVE, CLOCK, TUESDAY);

        assertThat(events)
                .hasSize(2)
                .extracting(RequestEvent::type)
                .containsExactly("request.answered.v1", "request.resolved.v1");
        assertThat(request.clock().respondedAt()).contains(TUESDAY);
    }

    @Test
    void resolving_after_an_answer_is_no_other_answer() {
        SupportRequest request = RequestFixture.in(RequestStatus.IN_PROGRESS);
        request.note(CSP, PUBLIC, CLOCK, TUESDAY);

        assertThat(request.transition(CSP, RequestLifeCycle.RESOLVE, CLOCK, TUESDAY))
                .extracting(RequestEvent::type)
                .containsExactly("request.resolved.v1");
    }

    @Test
    void a_resolved_request_is_reopened_within_14_days() {
        SupportRequest request = RequestFixture.in(RequestStatus.RESOLVED);

        request.transition(CUSTOMER, RequestLifeCycle.REOPEN, CLOCK, TUESDAY.plus(Duration.ofDays(14)));

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void later_it_is_not() {
        SupportRequest request = RequestFixture.in(RequestStatus.RESOLVED);
        Instant late = TUESDAY.plus(Duration.ofDays(14)).plusSeconds(1);

        refused("reopen-window-over", () -> request.transition(CUSTOMER, RequestLifeCycle.REOPEN, CLOCK, late));
        assertThat(AllowedActions.of(request, CUSTOMER, late))
                .extracting("action")
                .containsExactly("writeNote", "closeRequest");
    }

    // the clock

    @Test
    void the_clock_stands_still_while_a_request_is_held() {
        SupportRequest request = RequestFixture.in(RequestStatus.HELD);

        request.transition(CSP, RequestLifeCycle.CONTINUE, CLOCK, TUESDAY.plus(Duration.ofHours(3)));

        assertThat(request.clock().dueAt()).isEqualTo(Instant.parse("2026-11-18T13:00:00Z"));
        assertThat(request.clock().pausedAt()).isEmpty();
    }

    @Test
    void after_the_first_answer_a_pause_changes_no_due_time() {
        SupportRequest request = RequestFixture.in(RequestStatus.IN_PROGRESS);
        request.note(CSP, PUBLIC, CLOCK, TUESDAY);
        request.transition(CSP, RequestLifeCycle.WAIT, CLOCK, TUESDAY);

        request.transition(CUSTOMER, RequestLifeCycle.CONTINUE, CLOCK, TUESDAY.plus(Duration.ofHours(3)));

        assertThat(request.clock().dueAt()).isEqualTo(Instant.parse("2026-11-18T10:00:00Z"));
    }

    @ParameterizedTest(name = "paused {0}, answered {1}, read after {2} h is {3}")
    @CsvSource({
        "false, , 1, RUNNING",
        "false, , 24, RUNNING",
        "false, , 25, MISSED",
        "true, , 1, PAUSED",
        "true, , 99, PAUSED",
        "false, 24, 99, MET",
        "true, 24, 99, MET",
        "false, 25, 99, MISSED"
    })
    void the_clock_reads(boolean paused, Long answeredAfter, int readAfter, FirstResponseStatus status) {
        SupportRequest request = RequestFixture.in(paused ? RequestStatus.HELD : RequestStatus.IN_PROGRESS);
        if (answeredAfter != null) {
            Instant answer = TUESDAY.plus(Duration.ofHours(answeredAfter));
            request.note(CSP, PUBLIC, CLOCK, answer);
        }

        assertThat(request.clock().status(TUESDAY.plus(Duration.ofHours(readAfter))))
                .isEqualTo(status);
    }

    // escalation

    @Test
    void an_escalated_request_stays_with_the_csp_at_level_2() {
        SupportRequest request = RequestFixture.in(RequestStatus.IN_PROGRESS);
        UUID vendorRequest = UUID.randomUUID();

        RequestEvent.Escalated event = request.escalate(CSP, vendorRequest, TUESDAY);

        assertThat(request.level()).isEqualTo(RequestLevel.L2);
        assertThat(event.vendorRequestId()).isEqualTo(vendorRequest);
        assertThat(event.head()).isEqualTo(new RequestEvent.Head(request.id(), RequestLevel.L2, Desk.CSP, "CSP-1"));
    }

    @Test
    void a_request_is_escalated_once() {
        SupportRequest request = RequestFixture.in(RequestStatus.IN_PROGRESS);
        request.escalate(CSP, UUID.randomUUID(), TUESDAY);

        refused("already-escalated", () -> request.escalate(CSP, UUID.randomUUID(), TUESDAY));
    }

    @Test
    void what_is_with_vmware_is_not_escalated() {
        SupportRequest request = RequestFixture.ofCsp();

        refused("wrong-state", () -> request.escalate(CSP, UUID.randomUUID(), TUESDAY));
    }

    @Test
    void what_is_resolved_is_not_escalated() {
        SupportRequest request = RequestFixture.in(RequestStatus.RESOLVED);

        refused("wrong-state", () -> request.escalate(CSP, UUID.randomUUID(), TUESDAY));
    }

    @Test
    void the_escalated_issue_holds_nothing_of_the_first_but_product_category_and_severity() {
        RequestContent first = RequestFixture.content(2, ContactMethod.PHONE);

        RequestContent escalated = first.inOtherWords("Tenant waits", "One of our tenants waits.");

        assertThat(escalated)
                .isEqualTo(new RequestContent(
                        "vmc-aws",
                        first.category(),
                        2,
                        "Tenant waits",
                        "One of our tenants waits.",
                        ContactMethod.EMAIL));
    }

    // what VMware reads, what each may do

    @Test
    void vmware_reads_the_public_notes_that_a_csp_writes_to_it_and_nothing_else() {

        assertThat(RequestFixture.ofCsp().textVisibleToVendor(CSP, PUBLIC)).contains("hello");
        assertThat(RequestFixture.ofCsp().textVisibleToVendor(CSP, INTERNAL)).isEmpty();
        assertThat(RequestFixture.ofCsp().textVisibleToVendor(VMWARE, PUBLIC)).isEmpty();
        assertThat(RequestFixture.ofCustomer().textVisibleToVendor(CSP, PUBLIC)).isEmpty();
        assertThat(RequestFixture.ofCustomer().textVisibleToVendor(CUSTOMER, PUBLIC))
                .isEmpty();
    }

    @Test
    void each_caller_sees_what_it_may_do() {
        SupportRequest request = RequestFixture.ofCustomer();

        assertThat(AllowedActions.of(request, CSP, TUESDAY))
                .extracting("action")
                .containsExactly("startRequest", "rejectRequest", "escalateRequest", "writeNote");
        assertThat(AllowedActions.of(request, CUSTOMER, TUESDAY))
                .extracting("action")
                .containsExactly("writeNote", "cancelRequest");
    }

    private static SupportRequest open(
            int severity, ContactMethod contact, SupportEntitlement entitlement, Optional<UUID> search, boolean own) {
        RequestIntake intake = new RequestIntake(
                Participant.CSP_SAAS, RequestFixture.content(severity, contact), entitlement, search, own);
        return SupportRequest.open(UUID.randomUUID(), intake, CLOCK, TUESDAY);
    }

    private static void refused(String slug, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.rejection().type().slug()).isEqualTo(slug));
    }
}
