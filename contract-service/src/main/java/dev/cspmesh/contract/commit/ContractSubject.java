package dev.cspmesh.contract.commit;

import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.Prepayment;
import dev.cspmesh.contract.commitment.Term;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is contracted.
 *
 * @param automaticRenewal at its end it goes on for as long again
 */
public record ContractSubject(
        String service,
        ContractType type,
        ContractedLevel level,
        Term term,
        String billingZone,
        Optional<Prepayment> prepayment,
        boolean automaticRenewal,
        Optional<ContractContact> contact) {

    /** A plain commitment. */
    public static ContractSubject commit(String service, ContractedLevel level, Term term, String billingZone) {
        return new ContractSubject(
                service, ContractType.COMMIT, level, term, billingZone, Optional.empty(), false, Optional.empty());
    }

    CommitmentTerms terms() {
        return CommitmentTerms.of(level, term, automaticRenewal);
    }

    /** The moment at which its first day begins in the billing zone. */
    Instant effectiveAt() {
        return term.startsOn().atStartOfDay(ZoneId.of(billingZone)).toInstant();
    }
}
