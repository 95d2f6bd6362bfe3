package dev.cspmesh.contract.change;

import static dev.cspmesh.contract.commit.ContractStatus.ACTIVE;
import static dev.cspmesh.contract.commit.ContractStatus.PENDING_EXPIRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cspmesh.contract.commit.ContractFixtures;
import dev.cspmesh.contract.commit.ContractStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of change in every state of a contract. */
class ChangeKindTest {

    private static final Map<ChangeKind, Set<ContractStatus>> OPEN = Map.of(
            ChangeKind.UPGRADE, Set.of(ACTIVE, PENDING_EXPIRATION),
            ChangeKind.DOWNGRADE, Set.of(ACTIVE, PENDING_EXPIRATION),
            ChangeKind.RENEW, Set.of(PENDING_EXPIRATION),
            ChangeKind.TERMINATE, Set.of(ACTIVE, PENDING_EXPIRATION),
            ChangeKind.TOP_UP, Set.of(ACTIVE, PENDING_EXPIRATION),
            ChangeKind.AMEND_CONTACTS, Set.of(ACTIVE, PENDING_EXPIRATION));

    static Stream<Arguments> everything() {
        return Arrays.stream(ContractStatus.values())
                .flatMap(status -> Arrays.stream(ChangeKind.values()).map(kind -> arguments(status, kind)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_change_is_asked_for_while_the_contract_is_in_force_only(ContractStatus status, ChangeKind kind) {
        var refusal = ChangeRules.isOpenNow(ContractFixtures.in(status), kind, Optional.empty());

        assertThat(refusal.isEmpty()).isEqualTo(OPEN.get(kind).contains(status));
        refusal.ifPresent(rejection -> assertThat(rejection.type().slug()).isEqualTo("wrong-state"));
    }
}
