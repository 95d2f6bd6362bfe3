package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.event.Fact;
import java.util.stream.Stream;

/** Every fact of a contract, as its verbs tell it. */
public final class AgreementFacts {

    private AgreementFacts() {}

    public static Stream<Fact> all() {
        return Stream.of(
                Contracts.draft("2024-03-21")
                        .sign(Eligibility.yes(), Contracts.PARTNER_SERVICE, Contracts.FIRST_OF_MARCH),
                Contracts.signed("2024-03-21").countersign(Contracts.FIRST_OF_MARCH),
                Contracts.countersigned("2024-03-21").approve(true, Contracts.FIRST_OF_MARCH),
                Contracts.countersigned("2024-03-01").approve(true, Contracts.FIRST_OF_MARCH),
                Contracts.signed("2024-03-21").reject(Contracts.AGGREGATOR, "no", Contracts.FIRST_OF_MARCH),
                Contracts.signed("2024-03-21").withdraw(Contracts.FIRST_OF_MARCH));
    }
}
