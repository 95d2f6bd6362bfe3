package dev.cspmesh.contract.commit;

import static dev.cspmesh.contract.commit.ContractFixtures.FIRST_OF_MARCH;
import static dev.cspmesh.contract.commit.ContractFixtures.PARTNER_SERVICE;
import static dev.cspmesh.contract.commit.ContractFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cspmesh.contract.commitment.Term;
import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.problem.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    @Test
    void an_eligible_csp_signs_its_draft() {
        Contract contract = ContractFixtures.draft("2024-03-21");

        ContractEvent.Signed signed = contract.sign(ContractFixtures.by(ContractFixtures.CSP), FIRST_OF_MARCH);

        assertThat(contract.status()).isEqualTo(ContractStatus.PENDING_SIGNATURE);
        assertThat(contract.milestones().signedAt()).isEqualTo(FIRST_OF_MARCH.instant());
        assertThat(signed.contract().aggregatorId()).isEqualTo("AGG-1");
    }

    @Test
    void a_csp_that_is_not_eligible_reads_each_missing_condition_with_its_course() {
        Contract contract = ContractFixtures.draft("2024-03-21");

        Rejection rejection = refusal(ContractRules.mayTransact(
                contract,
                Eligibility.no(List.of(
                        new Eligibility.Missing("TRAINING", "VOP-MSP is not completed", "VOP-MSP"),
                        new Eligibility.Missing("AGGREGATOR", "none chosen", null))),
                PARTNER_SERVICE));

        assertThat(rejection.type().slug()).isEqualTo("not-eligible");
        assertThat(rejection.errors())
                .containsExactly(
                        new Rejection.FieldError("condition:TRAINING", "VOP-MSP is not completed", "VOP-MSP"),
                        new Rejection.FieldError("condition:AGGREGATOR", "none chosen", ""));
        assertThat(rejection.next())
                .containsExactly(
                        new NextAction("listCourses", "GET", "https://partner.example/courses"),
                        new NextAction("chooseAggregator", "PUT", "https://partner.example/partners/CSP-1/aggregator"));
        assertThat(contract.status()).isEqualTo(ContractStatus.DRAFT);
    }

    @Test
    void a_yes_with_something_missing_is_a_no() {
        Contract contract = ContractFixtures.draft("2024-03-21");
        Eligibility contradiction =
                new Eligibility(true, List.of(new Eligibility.Missing("NEW_CONDITION", "is not met", null)));

        Rejection rejection = refusal(ContractRules.mayTransact(contract, contradiction, PARTNER_SERVICE));

        assertThat(rejection.next())
                .containsExactly(new NextAction("readPartner", "GET", "https://partner.example/partners/CSP-1"));
    }

    @Test
    void a_no_without_a_reason_is_a_no() {
        Contract contract = ContractFixtures.draft("2024-03-21");

        Rejection rejection = refusal(ContractRules.mayTransact(contract, Eligibility.no(List.of()), PARTNER_SERVICE));

        assertThat(rejection.type().slug()).isEqualTo("not-eligible");
    }

    @Test
    void an_approved_contract_waits_for_its_first_day() {
        Contract contract = ContractFixtures.countersigned("2024-03-21");

        ContractEvent event = contract.approve(ContractFixtures.by(ContractFixtures.VMWARE), true, FIRST_OF_MARCH);

        assertThat(event).isInstanceOf(ContractEvent.Approved.class);
        assertThat(contract.status()).isEqualTo(ContractStatus.PENDING_EFFECTIVE_DATE);
        assertThat(contract.isDefault()).isFalse();
    }

    @Test
    void a_contract_whose_first_day_has_come_is_in_force_with_the_approval() {
        Contract contract = ContractFixtures.countersigned("2024-03-01");

        ContractEvent event = contract.approve(ContractFixtures.by(ContractFixtures.VMWARE), true, FIRST_OF_MARCH);

        assertThat(event).isInstanceOf(ContractEvent.Activated.class);
        assertThat(contract.status()).isEqualTo(ContractStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2024-03-21T00:00:00Z, 2024-03-20T23:59:59Z",
        "Asia/Kathmandu, 2024-03-20T18:15:00Z, 2024-03-20T18:14:59Z",
        "Pacific/Apia, 2024-03-20T11:00:00Z, 2024-03-20T10:59:59Z",
        "America/New_York, 2024-03-21T04:00:00Z, 2024-03-21T03:59:59Z"
    })
    void the_first_day_comes_in_the_billing_zone(String zone, String due, String notYet) {
        Contract contract = ContractFixtures.draft("2024-03-21", zone, FIRST_OF_MARCH);

        assertThat(contract.isDue(at(due).instant())).isTrue();
        assertThat(contract.isDue(at(notYet).instant())).isFalse();
    }

    @Test
    void a_waiting_contract_takes_effect_on_its_first_day() {
        Contract contract = ContractFixtures.waiting("2024-03-21");

        ContractEvent.Activated activated = contract.activate(true, at("2024-03-21T00:00:00Z"));

        assertThat(contract.status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(activated.terms().endsOn()).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(activated.terms().monthlyCommitments()).hasSize(13);
        assertThat(activated.isDefault()).isTrue();
        assertThat(activated.terms().level().discountBasisPoints()).isEqualTo(BasisPoints.of(500));
        assertThat(activated.underageBilled()).isTrue();
    }

    @Test
    void no_contract_takes_effect_before_its_first_day() {
        Contract contract = ContractFixtures.waiting("2024-03-21");

        Rejection rejection = refused(() -> contract.activate(true, at("2024-03-20T23:59:59Z")));

        assertThat(rejection.detail()).contains("2024-03-21");
        assertThat(contract.status()).isEqualTo(ContractStatus.PENDING_EFFECTIVE_DATE);
    }

    @Test
    void no_contract_takes_effect_unapproved() {
        Contract contract = ContractFixtures.countersigned("2024-03-01");

        assertThat(refused(() -> contract.activate(true, FIRST_OF_MARCH)).type().slug())
                .isEqualTo("wrong-state");
    }

    @Test
    void a_second_contract_for_the_service_is_not_the_default() {
        Contract contract = ContractFixtures.countersigned("2024-03-01");

        contract.approve(ContractFixtures.by(ContractFixtures.VMWARE), false, FIRST_OF_MARCH);

        assertThat(contract.isDefault()).isFalse();
    }

    @Test
    void a_rejection_says_who_and_why() {
        Contract contract = ContractFixtures.signed("2024-03-21");

        ContractEvent.Rejected rejected = contract.reject(ContractFixtures.AGGREGATOR, "wrong level", FIRST_OF_MARCH);

        assertThat(rejected.rejectedBy()).isEqualTo(Participant.AGGREGATOR);
        assertThat(rejected.reason()).isEqualTo("wrong level");
        assertThat(contract.reason()).contains("wrong level");
    }

    @Test
    void a_draft_is_edited_before_anybody_signs() {
        Contract contract = ContractFixtures.draft("2024-03-21");

        contract.edit(
                ContractFixtures.CSP,
                ContractSubject.commit(
                        "vmc-aws", ContractFixtures.level("2500"), Term.of(LocalDate.of(2024, 4, 1), 24), "UTC"),
                ContractFixtures.BOUNDS,
                FIRST_OF_MARCH);

        assertThat(contract.terms().monthlyCommitments()).hasSize(24);
        assertThat(contract.isDue(at("2024-04-01T00:00:00Z").instant())).isTrue();
        assertThat(contract.isDue(at("2024-03-31T23:59:59Z").instant())).isFalse();
    }

    @Test
    void a_signed_contract_is_not_edited() {
        Contract contract = ContractFixtures.signed("2024-03-21");

        Rejection rejection = refused(() -> contract.edit(
                ContractFixtures.CSP,
                ContractSubject.commit("vmc-aws", ContractFixtures.level("2500"), contract.term(), "UTC"),
                ContractFixtures.BOUNDS,
                FIRST_OF_MARCH));

        assertThat(rejection.detail())
                .isEqualTo("The contract is PENDING_SIGNATURE; what you may do now: withdrawContract.");
    }

    @Test
    void the_default_contract_is_not_made_default_again() {
        Contract contract = ContractFixtures.active("2024-03-01");

        assertThat(offered(contract)).containsExactly("requestChange");
        assertThat(refused(() -> contract.makeDefault(ContractFixtures.CSP, FIRST_OF_MARCH))
                        .type()
                        .slug())
                .isEqualTo("wrong-state");
    }

    @Test
    void a_contract_with_an_open_change_offers_no_other_one() {
        Contract contract = ContractFixtures.second("2024-03-01");
        contract.openChange(ContractFixtures.CSP, new UUID(0, 7), FIRST_OF_MARCH);

        assertThat(offered(contract)).containsExactly("makeDefaultContract");
        assertThat(refused(() -> contract.openChange(ContractFixtures.CSP, new UUID(0, 8), FIRST_OF_MARCH))
                        .type()
                        .slug())
                .isEqualTo("change-open");
        contract.closeChange(FIRST_OF_MARCH);
        assertThat(offered(contract)).containsExactly("requestChange", "makeDefaultContract");
    }

    @Test
    void an_event_says_whose_turn_it_is() {
        ContractEvent.Signed signed =
                ContractFixtures.draft("2024-03-21").sign(ContractFixtures.by(ContractFixtures.CSP), FIRST_OF_MARCH);

        assertThat(signed.contract().nextActions().get("aggregator"))
                .extracting(NextAction::action)
                .containsExactly("countersignContract", "sendContractBack", "rejectContract");
    }

    @Test
    void below_the_threshold_an_event_says_that_a_contract_waits_for_its_first_day() {
        Contract contract = ContractFixtures.countersigned("2024-03-21");

        ContractEvent event = contract.autoApprove(true, FIRST_OF_MARCH);

        assertThat(event.type()).isEqualTo("contract.approved.v1");
        assertThat(contract.milestones().approvedAt()).isNull();
    }

    private static List<String> offered(Contract contract) {
        return ContractLifeCycle.TABLE.allowedActions(contract, ContractFixtures.CSP).stream()
                .map(NextAction::action)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01, true", "2024-02-29, false", "2026-03-01, true", "2026-03-02, false"})
    void a_contract_starts_in_this_month_or_later_within_the_operators_bound(String startsOn, boolean taken) {
        if (taken) {
            assertThat(ContractFixtures.draft(startsOn, "UTC", FIRST_OF_MARCH).status())
                    .isEqualTo(ContractStatus.DRAFT);
        } else {
            assertThat(refused(() -> ContractFixtures.draft(startsOn, "UTC", FIRST_OF_MARCH))
                            .errors())
                    .extracting(Rejection.FieldError::allowed)
                    .containsExactly("from 2024-03-01 to 2026-03-01");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CSP_SAAS, PENDING_SIGNATURE, withdrawContract",
        "AGGREGATOR, PENDING_SIGNATURE, countersignContract sendContractBack rejectContract",
        "VMWARE, PENDING_APPROVAL, approveContract sendContractBack rejectContract",
        "CUSTOMER, PENDING_APPROVAL, ''"
    })
    void each_party_reads_only_what_is_its_own_to_do(Participant participant, ContractStatus status, String actions) {
        Contract contract = status == ContractStatus.PENDING_SIGNATURE
                ? ContractFixtures.signed("2024-03-21")
                : ContractFixtures.countersigned("2024-03-21");

        assertThat(ContractLifeCycle.TABLE.allowedActions(contract, new Caller(participant, "x", "y")))
                .extracting(NextAction::action)
                .containsExactlyElementsOf(actions.isEmpty() ? List.of() : List.of(actions.split(" ")));
    }

    private static Rejection refusal(Optional<Rejection> rule) {
        return rule.orElseThrow();
    }

    private static Rejection refused(ThrowingCallable verb) {
        return catchThrowableOfType(Rejected.class, verb).rejection();
    }

    @Test
    void a_prepaid_contract_tells_what_is_paid_in_advance_and_no_other_does() {
        var prepaid = (ContractEvent.Activated) ContractFixtures.paidInAdvance("130", "20");
        var committed = (ContractEvent.Activated) ContractFixtures.countersigned("2024-03-01")
                .approve(ContractFixtures.by(ContractFixtures.VMWARE), true, ContractFixtures.FIRST_OF_MARCH);

        assertThat(prepaid.terms().prepaid()).hasToString("130.00 USD");
        assertThat(committed.terms().prepaid()).isNull();
    }
}
