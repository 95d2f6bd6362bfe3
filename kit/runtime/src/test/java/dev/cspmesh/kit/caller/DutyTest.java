package dev.cspmesh.kit.caller;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.CUSTOMER;
import static dev.cspmesh.kit.caller.Participant.SERVICE;
import static dev.cspmesh.kit.caller.Participant.VMWARE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DutyTest {

    @Test
    void each_participant_has_the_roles_of_its_portals() {
        assertThat(codes(VMWARE))
                .containsExactlyInAnyOrder(
                        "administrator", "program-office", "training", "finance", "support", "read-only");
        assertThat(codes(AGGREGATOR)).containsExactlyInAnyOrder("administrator", "operations", "billing", "read-only");
        assertThat(codes(CSP_SAAS))
                .containsExactlyInAnyOrder(
                        "administrator", "operations", "sales", "account-manager", "billing", "support", "read-only");
        assertThat(codes(CUSTOMER)).containsExactlyInAnyOrder("administrator", "user", "billing");
        assertThat(codes(SERVICE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void an_administrator_does_everything_that_the_party_may_do(Duty duty) {
        assertThat(people()).allMatch(participant -> duty.isOf(participant, Set.of(Role.ADMINISTRATOR)));
    }

    @Test
    void who_may_only_read_reads_and_does_nothing_else() {
        assertThat(List.of(CSP_SAAS, AGGREGATOR, VMWARE))
                .allSatisfy(participant -> assertThat(duties(participant, Role.READ_ONLY))
                        .containsExactlyInAnyOrder(Duty.NONE, Duty.READ, Duty.READ_BILLS));
    }

    @Test
    void signing_takes_an_administrator_or_operations_and_at_vmware_the_program_office() {
        assertThat(Duty.SIGN_CONTRACTS.roles(CSP_SAAS)).containsExactly(Role.ADMINISTRATOR, Role.OPERATIONS);
        assertThat(Duty.SIGN_CONTRACTS.roles(AGGREGATOR)).containsExactly(Role.ADMINISTRATOR, Role.OPERATIONS);
        assertThat(Duty.SIGN_CONTRACTS.roles(VMWARE)).containsExactly(Role.ADMINISTRATOR, Role.PROGRAM_OFFICE);
        assertThat(Duty.APPROVE_ORDERS.roles(AGGREGATOR)).containsExactly(Role.ADMINISTRATOR, Role.OPERATIONS);
    }

    @Test
    void nobody_but_an_administrator_says_who_has_which_role() {
        assertThat(people())
                .allSatisfy(participant ->
                        assertThat(Duty.MANAGE_PEOPLE.roles(participant)).containsExactly(Role.ADMINISTRATOR));
    }

    @Test
    void only_the_training_authority_records_courses() {
        assertThat(Duty.TRAINING.roles(VMWARE)).containsExactly(Role.ADMINISTRATOR, Role.TRAINING);
    }

    @Test
    void a_user_of_a_customer_sees_no_bills_and_lets_nobody_in() {
        assertThat(duties(CUSTOMER, Role.USER))
                .contains(Duty.READ, Duty.ASK_SUPPORT)
                .doesNotContain(Duty.READ_BILLS, Duty.APPROVE_ACCESS, Duty.TERMS);
    }

    @ParameterizedTest
    @EnumSource(value = Duty.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void nobody_without_a_role_does_anything(Duty duty) {
        assertThat(people()).noneMatch(participant -> duty.isOf(participant, Set.of()));
    }

    @Test
    void a_service_of_the_mesh_has_no_roles_and_needs_none() {
        assertThat(Duty.METERING.isOf(SERVICE, Set.of())).isTrue();
    }

    @Test
    void a_role_of_another_participant_or_of_nobody_counts_for_nothing() {
        assertThat(Role.read(CSP_SAAS, List.of("program-office", "president", "Administrator", "billing")))
                .containsExactly(Role.BILLING);
    }

    private static List<Participant> people() {
        return List.of(CUSTOMER, CSP_SAAS, AGGREGATOR, VMWARE);
    }

    private static List<String> codes(Participant participant) {
        return Role.of(participant).stream().map(Role::code).toList();
    }

    private static Set<Duty> duties(Participant participant, Role role) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        Stream.of(Duty.values())
                .filter(duty -> duty.isOf(participant, Set.of(role)))
                .forEach(duties::add);
        return duties;
    }
}
