package dev.cspmesh.contract.agreement;

import static dev.cspmesh.contract.agreement.Contracts.FIRST_OF_MARCH;
import static dev.cspmesh.contract.agreement.Contracts.PARTNER_SERVICE;
import static dev.cspmesh.contract.agreement.Contracts.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.problem.Rejection;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    @Test
    void an_eligible_csp_signs_its_draft() {
        Agreement agreement = Contracts.draft("2024-03-21");

        AgreementEvent.Signed signed =
                agreement.sign(Contracts.SEAL, Eligibility.yes(), PARTNER_SERVICE, FIRST_OF_MARCH);

        assertThat(agreement.status()).isEqualTo(AgreementStatus.PENDING_SIGNATURE);
        assertThat(agreement.milestones().signedAt()).isEqualTo(FIRST_OF_MARCH.instant());
        assertThat(signed.aggregatorId()).isEqualTo("AGG-1");
    }

    @Test
    void a_csp_that_is_not_eligible_reads_each_missing_condition_with_its_course() {
        Agreement agreement = Contracts.draft("2024-03-21");

        Rejection rejection = refused(() -> agreement.sign(
                Contracts.SEAL,
                Eligibility.no(List.of(
                        new Eligibility.Missing("TRAINING", "VOP-MSP is not completed", "VOP-MSP"),
                        new Eligibility.Missing("AGGREGATOR", "none chosen", null))),
                PARTNER_SERVICE,
                FIRST_OF_MARCH));

        assertThat(rejection.type().slug()).isEqualTo("not-eligible");
        assertThat(rejection.errors())
                .containsExactly(
                        new Rejection.FieldError("condition:TRAINING", "VOP-MSP is not completed", "VOP-MSP"),
                        new Rejection.FieldError("condition:AGGREGATOR", "none chosen", ""));
        assertThat(rejection.next())
                .containsExactly(
                        new NextAction("listCourses", "GET", "https://partner.example/courses"),
                        new NextAction("chooseAggregator", "PUT", "https://partner.example/partners/CSP-1/aggregator"));
        assertThat(agreement.status()).isEqualTo(AgreementStatus.DRAFT);
    }

    @Test
    void a_yes_with_something_missing_is_a_no() {
        Agreement agreement = Contracts.draft("2024-03-21");
        Eligibility contradiction =
                new Eligibility(true, List.of(new Eligibility.Missing("NEW_CONDITION", "is not met", null)));

        Rejection rejection =
                refused(() -> agreement.sign(Contracts.SEAL, contradiction, PARTNER_SERVICE, FIRST_OF_MARCH));

        assertThat(rejection.next())
                .containsExactly(new NextAction("readPartner", "GET", "https://partner.example/partners/CSP-1"));
    }

    @Test
    void a_no_without_a_reason_is_a_no() {
        Agreement agreement = Contracts.draft("2024-03-21");

        Rejection rejection = refused(
                () -> agreement.sign(Contracts.SEAL, Eligibility.no(List.of()), PARTNER_SERVICE, FIRST_OF_MARCH));

        assertThat(rejection.type().slug()).isEqualTo("not-eligible");
    }

    @Test
    void an_approved_contract_waits_for_its_first_day() {
        Agreement agreement = Contracts.countersigned("2024-03-21");

        AgreementEvent event = agreement.approve("vera", true, FIRST_OF_MARCH);

        assertThat(event).isInstanceOf(AgreementEvent.Approved.class);
        assertThat(agreement.status()).isEqualTo(AgreementStatus.PENDING_EFFECTIVE_DATE);
        assertThat(agreement.isDefault()).isFalse();
    }

    @Test
    void a_contract_whose_first_day_has_come_is_in_force_with_the_approval() {
        Agreement agreement = Contracts.countersigned("2024-03-01");

        AgreementEvent event = agreement.approve("vera", true, FIRST_OF_MARCH);

        assertThat(event).isInstanceOf(AgreementEvent.Activated.class);
        assertThat(agreement.status()).isEqualTo(AgreementStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2024-03-21T00:00:00Z, 2024-03-20T23:59:59Z",
        "Asia/Kathmandu, 2024-03-20T18:15:00Z, 2024-03-20T18:14:59Z",
        "Pacific/Apia, 2024-03-20T11:00:00Z, 2024-03-20T10:59:59Z",
        "America/New_York, 2024-03-21T04:00:00Z, 2024-03-21T03:59:59Z"
    })
    void the_first_day_comes_in_the_billing_zone(String zone, String due, String notYet) {
        Agreement agreement = Contracts.draft("2024-03-21", zone, FIRST_OF_MARCH);

        assertThat(agreement.isDue(at(due).instant())).isTrue();
        assertThat(agreement.isDue(at(notYet).instant())).isFalse();
    }

    @Test
    void a_waiting_contract_takes_effect_on_its_first_day() {
        Agreement agreement = Contracts.waiting("2024-03-21");

        AgreementEvent.Activated activated = agreement.activate(true, at("2024-03-21T00:00:00Z"));

        assertThat(agreement.status()).isEqualTo(AgreementStatus.ACTIVE);
        assertThat(activated.endsOn()).isEqualTo(LocalDate.of(2025, 3, 21));
        assertThat(activated.minimumCommits()).hasSize(13);
        assertThat(activated.isDefault()).isTrue();
        assertThat(activated.level().discountBasisPoints()).isEqualTo(500);
        assertThat(activated.underageBilled()).isTrue();
    }

    @Test
    void no_contract_takes_effect_before_its_first_day() {
        Agreement agreement = Contracts.waiting("2024-03-21");

        Rejection rejection = refused(() -> agreement.activate(true, at("2024-03-20T23:59:59Z")));

        assertThat(rejection.detail()).contains("2024-03-21");
        assertThat(agreement.status()).isEqualTo(AgreementStatus.PENDING_EFFECTIVE_DATE);
    }

    @Test
    void no_contract_takes_effect_unapproved() {
        Agreement agreement = Contracts.countersigned("2024-03-01");

        assertThat(refused(() -> agreement.activate(true, FIRST_OF_MARCH))
                        .type()
                        .slug())
                .isEqualTo("wrong-state");
    }

    @Test
    void a_second_contract_for_the_service_is_not_the_default() {
        Agreement agreement = Contracts.countersigned("2024-03-01");

        agreement.approve("vera", false, FIRST_OF_MARCH);

        assertThat(agreement.isDefault()).isFalse();
    }

    @Test
    void a_rejection_says_who_and_why() {
        Agreement agreement = Contracts.signed("2024-03-21");

        AgreementEvent.Rejected rejected = agreement.reject(Contracts.AGGREGATOR, "wrong level", FIRST_OF_MARCH);

        assertThat(rejected.rejectedBy()).isEqualTo(Participant.AGGREGATOR);
        assertThat(rejected.reason()).isEqualTo("wrong level");
        assertThat(agreement.reason()).isEqualTo("wrong level");
    }

    @Test
    void a_draft_is_edited_before_anybody_signs() {
        Agreement agreement = Contracts.draft("2024-03-21");

        agreement.edit(
                Subject.commit("vmc-aws", Contracts.level("2500"), Term.of(LocalDate.of(2024, 4, 1), 24), "UTC"),
                Contracts.BOUNDS,
                FIRST_OF_MARCH);

        assertThat(agreement.promise().minimumCommits()).hasSize(24);
        assertThat(agreement.isDue(at("2024-04-01T00:00:00Z").instant())).isTrue();
        assertThat(agreement.isDue(at("2024-03-31T23:59:59Z").instant())).isFalse();
    }

    @Test
    void a_signed_contract_is_not_edited() {
        Agreement agreement = Contracts.signed("2024-03-21");

        Rejection rejection = refused(() -> agreement.edit(
                Subject.commit("vmc-aws", Contracts.level("2500"), agreement.term(), "UTC"),
                Contracts.BOUNDS,
                FIRST_OF_MARCH));

        assertThat(rejection.detail())
                .isEqualTo("The contract is PENDING_SIGNATURE; allowed now: COUNTERSIGN, REJECT, WITHDRAW.");
    }

    @ParameterizedTest
    @CsvSource({"2021-03-01, true", "2021-02-28, false", "2026-03-01, true", "2026-03-02, false"})
    void a_contract_starts_within_the_bounds_around_today(String startsOn, boolean taken) {
        if (taken) {
            assertThat(Contracts.draft(startsOn).status()).isEqualTo(AgreementStatus.DRAFT);
        } else {
            assertThat(refused(() -> Contracts.draft(startsOn)).errors())
                    .extracting(Rejection.FieldError::allowed)
                    .containsExactly("from 2021-03-01 to 2026-03-01");
        }
    }

    @Test
    void a_zone_that_nobody_knows_is_refused() {
        Rejection rejection = refused(() -> Contracts.draft("2024-03-21", "Mars/Olympus", FIRST_OF_MARCH));

        assertThat(rejection.type().slug()).isEqualTo("unknown-zone");
    }

    @ParameterizedTest
    @CsvSource({
        "CSP_SAAS, PENDING_SIGNATURE, withdrawContract",
        "AGGREGATOR, PENDING_SIGNATURE, countersignContract rejectContract",
        "VMWARE, PENDING_APPROVAL, approveContract rejectContract",
        "CUSTOMER, PENDING_APPROVAL, ''"
    })
    void each_party_reads_only_what_is_its_own_to_do(Participant participant, AgreementStatus status, String actions) {
        Agreement agreement = status == AgreementStatus.PENDING_SIGNATURE
                ? Contracts.signed("2024-03-21")
                : Contracts.countersigned("2024-03-21");

        assertThat(agreement.allowedActions(new Caller(participant, "x", "y")))
                .extracting(NextAction::action)
                .containsExactlyElementsOf(actions.isEmpty() ? List.of() : List.of(actions.split(" ")));
    }

    private static Rejection refused(ThrowingCallable verb) {
        return catchThrowableOfType(Rejected.class, verb).rejection();
    }

    @Test
    void a_prepaid_contract_tells_what_is_paid_in_advance_and_no_other_does() {
        var prepaid = (AgreementEvent.Activated) Contracts.paidInAdvance("130", "20");
        var committed = (AgreementEvent.Activated)
                Contracts.countersigned("2024-03-01").approve("vera", true, Contracts.FIRST_OF_MARCH);

        assertThat(prepaid.prepaid()).hasToString("130.00 USD");
        assertThat(committed.prepaid()).isNull();
    }
}
