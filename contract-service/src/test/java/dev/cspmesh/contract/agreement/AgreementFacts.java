package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.event.DomainEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Every fact of a contract, as its verbs tell it. */
public final class AgreementFacts {

    private static final LocalDate MAY = LocalDate.parse("2024-05-01");

    private AgreementFacts() {}

    public static Stream<DomainEvent> all() {
        return Stream.of(
                Contracts.draft("2024-03-21")
                        .sign(Contracts.SEAL, Eligibility.yes(), Contracts.PARTNER_SERVICE, Contracts.FIRST_OF_MARCH),
                Contracts.signed("2024-03-21").countersign(Contracts.SEAL, true, Contracts.FIRST_OF_MARCH),
                Contracts.countersigned("2024-03-21").approve("vera", true, Contracts.FIRST_OF_MARCH),
                Contracts.countersigned("2024-03-01").approve("vera", true, Contracts.FIRST_OF_MARCH),
                Contracts.paidInAdvance("130", "20"),
                Contracts.signed("2024-03-21").reject(Contracts.AGGREGATOR, "no", Contracts.FIRST_OF_MARCH),
                Contracts.signed("2024-03-21").withdraw(Contracts.FIRST_OF_MARCH),
                Contracts.draft("2024-03-21").drafted(),
                Contracts.active("2024-03-01").openRenewalWindow(Contracts.FIRST_OF_MARCH),
                Contracts.expiring("2024-03-01").expire(Contracts.at("2025-03-01T00:00:00Z")),
                Contracts.expiring("2024-03-01").renew(12, Contracts.level("20"), Contracts.FIRST_OF_MARCH),
                Contracts.active("2024-03-01").terminate(MAY, Contracts.FIRST_OF_MARCH),
                Contracts.terminating("2024-03-01", MAY).endEarly(Contracts.at("2024-05-01T00:00:00Z")),
                Contracts.active("2024-03-01").becomeDefault(false, Contracts.FIRST_OF_MARCH),
                Contracts.prepaid("130", "20").topUp(new BigDecimal("10"), Contracts.FIRST_OF_MARCH),
                Contracts.prepaid("130", "20")
                        .spent(new BigDecimal("111"), Contracts.FIRST_OF_MARCH)
                        .orElseThrow());
    }
}
