package dev.cspmesh.contract.commit;

import dev.cspmesh.kit.event.DomainEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Every event of a contract, as its verbs tell it. */
public final class ContractEvents {

    private static final LocalDate MAY = LocalDate.parse("2024-05-01");

    private ContractEvents() {}

    public static Stream<DomainEvent> all() {
        return Stream.of(
                ContractFixtures.draft("2024-03-21")
                        .sign(ContractFixtures.by(ContractFixtures.CSP), ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.signed("2024-03-21")
                        .countersign(
                                ContractFixtures.by(ContractFixtures.AGGREGATOR),
                                true,
                                ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.countersigned("2024-03-21")
                        .approve(ContractFixtures.by(ContractFixtures.VMWARE), true, ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.countersigned("2024-03-01")
                        .approve(ContractFixtures.by(ContractFixtures.VMWARE), true, ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.paidInAdvance("130", "20"),
                ContractFixtures.signed("2024-03-21")
                        .reject(ContractFixtures.AGGREGATOR, "no", ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.signed("2024-03-21").withdraw(ContractFixtures.CSP, ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.draft("2024-03-21").drafted(ContractFixtures.AGGREGATOR),
                ContractFixtures.draft("2024-03-21")
                        .edit(
                                ContractFixtures.CSP,
                                ContractFixtures.subject("2024-04-01"),
                                ContractFixtures.BOUNDS,
                                ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.countersigned("2024-03-21").autoApprove(true, ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.active("2024-03-01").openRenewalWindow(ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.expiring("2024-03-01").expire(ContractFixtures.at("2025-03-01T00:00:00Z")),
                ContractFixtures.expiring("2024-03-01")
                        .renew(12, ContractFixtures.level("20"), ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.signed("2024-03-21")
                        .sendBack(ContractFixtures.AGGREGATOR, "later", ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.draft("2024-03-21")
                        .backDate(
                                ContractFixtures.VMWARE,
                                LocalDate.parse("2024-01-15"),
                                "signed on paper",
                                ContractFixtures.BOUNDS,
                                ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.terminating("2024-03-01", MAY).goOn(ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.active("2024-03-01").terminate(MAY, ContractFixtures.FIRST_OF_MARCH),
                ContractEndings.end(
                        ContractFixtures.active("2024-03-01"),
                        ContractFixtures.AGGREGATOR,
                        ContractFixtures.DELINQUENT,
                        MAY,
                        ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.terminating("2024-03-01", MAY).endEarly(ContractFixtures.at("2024-05-01T00:00:00Z")),
                ContractFixtures.active("2024-03-01").becomeDefault(false, ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.prepaidInForce("130", "20")
                        .topUp(new BigDecimal("10"), ContractFixtures.FIRST_OF_MARCH),
                ContractFixtures.prepaid("130", "20")
                        .spent(new BigDecimal("111"), ContractFixtures.FIRST_OF_MARCH)
                        .orElseThrow());
    }
}
