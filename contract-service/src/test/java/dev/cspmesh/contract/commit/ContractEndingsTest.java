package dev.cspmesh.contract.commit;

import static dev.cspmesh.contract.commit.ContractFixtures.FIRST_OF_MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.problem.Rejected;
import dev.cspmesh.kit.standing.PartnerStanding;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends a contract beside its CSP, and what a partner that is not active cannot begin (docs/domain.md, contract). */
class ContractEndingsTest {

    private static final LocalDate APRIL = LocalDate.parse("2024-04-01");
    private static final LocalDate MAY = LocalDate.parse("2024-05-01");

    @ParameterizedTest
    @EnumSource(
            value = ContractStatus.class,
            names = {"DRAFT", "PENDING_SIGNATURE", "PENDING_APPROVAL", "PENDING_EFFECTIVE_DATE"})
    void a_suspended_partner_gets_no_contract_into_force(ContractStatus status) {
        Contract contract = ContractFixtures.of(PartnerStanding.Status.SUSPENDED, ContractFixtures.in(status));

        refused(() -> contract.edit(
                ContractFixtures.CSP, ContractFixtures.subject("2024-04-01"), ContractFixtures.BOUNDS, FIRST_OF_MARCH));
        refused(() -> contract.sign(ContractFixtures.by(ContractFixtures.CSP), FIRST_OF_MARCH));
        refused(() -> contract.countersign(ContractFixtures.by(ContractFixtures.AGGREGATOR), true, FIRST_OF_MARCH));
        refused(() -> contract.approve(ContractFixtures.by(ContractFixtures.VMWARE), true, FIRST_OF_MARCH));
        refused(() -> contract.autoApprove(true, FIRST_OF_MARCH));
        refused(() -> contract.activate(true, ContractFixtures.at("2024-03-21T00:00:00Z")));
        assertThat(contract.status()).isEqualTo(status);
        for (Caller caller :
                new Caller[] {ContractFixtures.CSP, ContractFixtures.AGGREGATOR, ContractFixtures.VMWARE}) {
            assertThat(ContractLifeCycle.TABLE.allowedActions(contract, caller))
                    .extracting(NextAction::action)
                    .isSubsetOf("withdrawContract", "rejectContract", "sendContractBack");
        }
    }

    @Test
    void the_refusal_says_the_standing_since_when_and_why() {
        Contract contract = ContractFixtures.of(PartnerStanding.Status.SUSPENDED, ContractFixtures.draft("2024-03-21"));

        assertThatThrownBy(() -> contract.sign(ContractFixtures.by(ContractFixtures.CSP), FIRST_OF_MARCH))
                .isInstanceOfSatisfying(Rejected.class, refusal -> {
                    assertThat(refusal.rejection().type()).isEqualTo(CommonProblems.PARTNER_NOT_ACTIVE);
                    assertThat(refusal.rejection().detail())
                            .contains("CSP-1 is SUSPENDED since 2024-02-20T09:00:00Z", "Bills are not paid");
                });
    }

    @Test
    void what_runs_goes_on_while_the_partner_is_suspended() {
        Contract contract =
                ContractFixtures.of(PartnerStanding.Status.SUSPENDED, ContractFixtures.active("2024-03-01"));

        assertThat(ContractLifeCycle.TABLE.allowedActions(contract, ContractFixtures.CSP))
                .extracting(NextAction::action)
                .contains("requestChange");
        assertThat(contract.openRenewalWindow(FIRST_OF_MARCH).type()).isEqualTo("contract.renewal-window-opened.v1");
    }

    @Test
    void a_reinstated_partner_goes_on() {
        Contract contract = ContractFixtures.of(PartnerStanding.Status.ACTIVE, ContractFixtures.draft("2024-03-21"));

        contract.sign(ContractFixtures.by(ContractFixtures.CSP), FIRST_OF_MARCH);

        assertThat(contract.status()).isEqualTo(ContractStatus.PENDING_SIGNATURE);
    }

    @Test
    void an_aggregator_ends_a_contract_with_a_coded_reason_at_a_month_boundary() {
        Contract contract = ContractFixtures.active("2024-03-01");

        ContractEvent.Terminating event = ContractEndings.end(
                contract, ContractFixtures.AGGREGATOR, ContractFixtures.DELINQUENT, MAY, FIRST_OF_MARCH);

        assertThat(contract.status()).isEqualTo(ContractStatus.PENDING_TERMINATION);
        assertThat(contract.ending()).contains(ContractFixtures.DELINQUENT);
        assertThat(event.terminatesOn()).isEqualTo(LocalDate.parse("2024-04-30"));
        assertThat(event.remainingCommitment().amount()).isEqualByComparingTo("100");
        ContractEvent.Terminated ended = contract.endEarly(ContractFixtures.at("2024-05-01T00:00:00Z"));
        assertThat(ended.ending()).isEqualTo(ContractFixtures.DELINQUENT);
        assertThat(ended.remainingBilled()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01", "2024-04-15", "2025-04-01"})
    void it_ends_with_a_month_in_which_it_runs(String before) {
        Contract contract = ContractFixtures.active("2024-03-01");

        assertThatThrownBy(() -> ContractEndings.end(
                        contract,
                        ContractFixtures.VMWARE,
                        ContractFixtures.DELINQUENT,
                        LocalDate.parse(before),
                        FIRST_OF_MARCH))
                .isInstanceOf(Rejected.class);
        assertThat(contract.status()).isEqualTo(ContractStatus.ACTIVE);
    }

    @Test
    void a_departure_ends_a_contract_at_the_next_month_boundary_and_a_later_end_earlier() {
        Contract running = ContractFixtures.active("2024-03-01");
        Contract terminating = ContractFixtures.terminating("2024-03-01", MAY);

        ContractEndings.depart(running, Ending.left("CSP-1", "Bankrupt."), FIRST_OF_MARCH);
        ContractEndings.depart(terminating, Ending.left("CSP-1", ""), FIRST_OF_MARCH);

        assertThat(running.terms().earlyEnd()).contains(APRIL);
        assertThat(running.ending()).contains(new Ending(Ending.Code.PARTNER_LEFT, "Bankrupt.", "CSP-1"));
        assertThat(terminating.terms().earlyEnd()).contains(APRIL);
    }

    /** Twelve months from 21 March 2024: its last month is March 2025, with what is left of the twelfth. */
    @Test
    void a_term_that_is_over_before_the_month_keeps_its_last_month() {
        Contract contract = ContractFixtures.waiting("2024-03-21");
        contract.activate(true, ContractFixtures.at("2024-03-21T00:00:00Z"));

        ContractEvent.Terminating event = ContractEndings.depart(
                contract, Ending.left("CSP-1", "Bankrupt."), ContractFixtures.at("2025-03-05T09:00:00Z"));

        assertThat(event.terminatesOn()).isEqualTo(LocalDate.parse("2025-03-20"));
        assertThat(event.remainingCommitment().isZero()).isTrue();
        assertThat(contract.terms().monthlyCommitments()).hasSize(13);
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Rejected.class);
    }
}
