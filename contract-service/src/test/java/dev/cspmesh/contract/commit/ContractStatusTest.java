package dev.cspmesh.contract.commit;

import static dev.cspmesh.contract.commit.ContractStatus.ACTIVE;
import static dev.cspmesh.contract.commit.ContractStatus.DRAFT;
import static dev.cspmesh.contract.commit.ContractStatus.EXPIRED;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_APPROVAL;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_EFFECTIVE_DATE;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_EXPIRATION;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_SIGNATURE;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_TERMINATION;
import static dev.cspmesh.contract.commit.ContractStatus.REJECTED;
import static dev.cspmesh.contract.commit.ContractStatus.TERMINATED;
import static dev.cspmesh.contract.commit.ContractStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.problem.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb in every state: it either moves along an edge of the life cycle or is refused without a trace. */
class ContractStatusTest {

    private static final Clock NOW = ContractFixtures.FIRST_OF_MARCH;
    private static final Map<String, Consumer<Contract>> VERBS = Map.of(
            "sign", contract -> contract.sign(ContractFixtures.SEAL, Eligibility.yes(), "x", NOW),
            "countersign", contract -> contract.countersign(ContractFixtures.SEAL, true, NOW),
            "approve", contract -> contract.approve("vera", true, NOW),
            "reject", contract -> contract.reject(ContractFixtures.VMWARE, "no", NOW),
            "withdraw", contract -> contract.withdraw(NOW),
            "open window", contract -> contract.openRenewalWindow(NOW),
            "expire", contract -> contract.expire(ContractFixtures.at("2025-03-21T00:00:00Z")),
            "renew", contract -> contract.renew(12, ContractFixtures.level("10"), NOW),
            "terminate", contract -> contract.terminate(LocalDate.parse("2024-05-01"), NOW),
            "end early", contract -> contract.endEarly(NOW));

    /** What changes no state but is allowed in some only. */
    private static final Map<ContractStatus, Set<ContractAction>> OPEN = Map.ofEntries(
            Map.entry(DRAFT, Set.of(ContractAction.EDIT, ContractAction.SIGN, ContractAction.WITHDRAW)),
            Map.entry(
                    PENDING_SIGNATURE,
                    Set.of(ContractAction.COUNTERSIGN, ContractAction.REJECT, ContractAction.WITHDRAW)),
            Map.entry(
                    PENDING_APPROVAL,
                    Set.of(ContractAction.APPROVE, ContractAction.REJECT, ContractAction.WITHDRAW)),
            Map.entry(PENDING_EFFECTIVE_DATE, Set.of(ContractAction.REJECT, ContractAction.WITHDRAW)),
            Map.entry(ACTIVE, Set.of(ContractAction.CHANGE, ContractAction.MAKE_DEFAULT)),
            Map.entry(PENDING_EXPIRATION, Set.of(ContractAction.CHANGE, ContractAction.MAKE_DEFAULT)),
            Map.entry(PENDING_TERMINATION, Set.of(ContractAction.MAKE_DEFAULT)),
            Map.entry(EXPIRED, Set.of()),
            Map.entry(TERMINATED, Set.of()),
            Map.entry(REJECTED, Set.of()),
            Map.entry(WITHDRAWN, Set.of()));

    private static final Map<ContractStatus, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry(DRAFT, Set.of("sign", "withdraw")),
            Map.entry(PENDING_SIGNATURE, Set.of("countersign", "reject", "withdraw")),
            Map.entry(PENDING_APPROVAL, Set.of("approve", "reject", "withdraw")),
            Map.entry(PENDING_EFFECTIVE_DATE, Set.of("reject", "withdraw")),
            Map.entry(ACTIVE, Set.of("open window", "terminate")),
            Map.entry(PENDING_EXPIRATION, Set.of("expire", "renew")),
            Map.entry(EXPIRED, Set.of()),
            Map.entry(PENDING_TERMINATION, Set.of("end early")),
            Map.entry(TERMINATED, Set.of()),
            Map.entry(REJECTED, Set.of()),
            Map.entry(WITHDRAWN, Set.of()));

    static Stream<Arguments> everything() {
        return Arrays.stream(ContractStatus.values())
                .flatMap(status -> VERBS.keySet().stream().sorted().map(verb -> arguments(status, verb)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_contract_moves_along_its_edges_only(ContractStatus status, String verb) {
        Contract contract = ContractFixtures.in(status);

        boolean moved = moves(contract, VERBS.get(verb));

        assertThat(moved).isEqualTo(ALLOWED.get(status).contains(verb));
        assertThat(contract.status() == status).isEqualTo(!moved);
    }

    private static boolean moves(Contract contract, Consumer<Contract> verb) {
        try {
            verb.accept(contract);
            return true;
        } catch (Rejected refusal) {
            assertThat(refusal.rejection().type().slug()).isEqualTo("wrong-state");
            return false;
        }
    }

    static Stream<Arguments> actions() {
        return Arrays.stream(ContractStatus.values())
                .flatMap(status -> Arrays.stream(ContractAction.values()).map(action -> arguments(status, action)));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_action_is_open_in_its_states_only(ContractStatus status, ContractAction action) {
        boolean open = moves(ContractFixtures.in(status), contract -> contract.require(action));

        assertThat(open).isEqualTo(OPEN.get(status).contains(action));
    }
}
