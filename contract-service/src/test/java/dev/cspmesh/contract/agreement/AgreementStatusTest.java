package dev.cspmesh.contract.agreement;

import static dev.cspmesh.contract.agreement.AgreementStatus.ACTIVE;
import static dev.cspmesh.contract.agreement.AgreementStatus.DRAFT;
import static dev.cspmesh.contract.agreement.AgreementStatus.EXPIRED;
import static dev.cspmesh.contract.agreement.AgreementStatus.PENDING_APPROVAL;
import static dev.cspmesh.contract.agreement.AgreementStatus.PENDING_EFFECTIVE_DATE;
import static dev.cspmesh.contract.agreement.AgreementStatus.PENDING_EXPIRATION;
import static dev.cspmesh.contract.agreement.AgreementStatus.PENDING_SIGNATURE;
import static dev.cspmesh.contract.agreement.AgreementStatus.PENDING_TERMINATION;
import static dev.cspmesh.contract.agreement.AgreementStatus.REJECTED;
import static dev.cspmesh.contract.agreement.AgreementStatus.TERMINATED;
import static dev.cspmesh.contract.agreement.AgreementStatus.WITHDRAWN;
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
class AgreementStatusTest {

    private static final Clock NOW = Contracts.FIRST_OF_MARCH;
    private static final Map<String, Consumer<Agreement>> VERBS = Map.of(
            "sign", agreement -> agreement.sign(Contracts.SEAL, Eligibility.yes(), "x", NOW),
            "countersign", agreement -> agreement.countersign(Contracts.SEAL, true, NOW),
            "approve", agreement -> agreement.approve("vera", true, NOW),
            "reject", agreement -> agreement.reject(Contracts.VMWARE, "no", NOW),
            "withdraw", agreement -> agreement.withdraw(NOW),
            "open window", agreement -> agreement.openRenewalWindow(NOW),
            "expire", agreement -> agreement.expire(Contracts.at("2025-03-21T00:00:00Z")),
            "renew", agreement -> agreement.renew(12, Contracts.level("10"), NOW),
            "terminate", agreement -> agreement.terminate(LocalDate.parse("2024-05-01"), NOW),
            "end early", agreement -> agreement.endEarly(NOW));

    /** What changes no state but is allowed in some only. */
    private static final Map<AgreementStatus, Set<AgreementAction>> OPEN = Map.ofEntries(
            Map.entry(DRAFT, Set.of(AgreementAction.EDIT, AgreementAction.SIGN, AgreementAction.WITHDRAW)),
            Map.entry(
                    PENDING_SIGNATURE,
                    Set.of(AgreementAction.COUNTERSIGN, AgreementAction.REJECT, AgreementAction.WITHDRAW)),
            Map.entry(
                    PENDING_APPROVAL,
                    Set.of(AgreementAction.APPROVE, AgreementAction.REJECT, AgreementAction.WITHDRAW)),
            Map.entry(PENDING_EFFECTIVE_DATE, Set.of(AgreementAction.REJECT, AgreementAction.WITHDRAW)),
            Map.entry(ACTIVE, Set.of(AgreementAction.CHANGE, AgreementAction.MAKE_DEFAULT)),
            Map.entry(PENDING_EXPIRATION, Set.of(AgreementAction.CHANGE, AgreementAction.MAKE_DEFAULT)),
            Map.entry(PENDING_TERMINATION, Set.of(AgreementAction.MAKE_DEFAULT)),
            Map.entry(EXPIRED, Set.of()),
            Map.entry(TERMINATED, Set.of()),
            Map.entry(REJECTED, Set.of()),
            Map.entry(WITHDRAWN, Set.of()));

    private static final Map<AgreementStatus, Set<String>> ALLOWED = Map.ofEntries(
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
        return Arrays.stream(AgreementStatus.values())
                .flatMap(status -> VERBS.keySet().stream().sorted().map(verb -> arguments(status, verb)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_contract_moves_along_its_edges_only(AgreementStatus status, String verb) {
        Agreement agreement = Contracts.in(status);

        boolean moved = moves(agreement, VERBS.get(verb));

        assertThat(moved).isEqualTo(ALLOWED.get(status).contains(verb));
        assertThat(agreement.status() == status).isEqualTo(!moved);
    }

    private static boolean moves(Agreement agreement, Consumer<Agreement> verb) {
        try {
            verb.accept(agreement);
            return true;
        } catch (Rejected refusal) {
            assertThat(refusal.rejection().type().slug()).isEqualTo("wrong-state");
            return false;
        }
    }

    static Stream<Arguments> actions() {
        return Arrays.stream(AgreementStatus.values())
                .flatMap(status -> Arrays.stream(AgreementAction.values()).map(action -> arguments(status, action)));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_action_is_open_in_its_states_only(AgreementStatus status, AgreementAction action) {
        boolean open = moves(Contracts.in(status), agreement -> agreement.require(action));

        assertThat(open).isEqualTo(OPEN.get(status).contains(action));
    }
}
