package dev.cspmesh.contract.commit;

import dev.cspmesh.contract.commitment.Term;
import dev.cspmesh.contract.commitment.Prepayment;
import dev.cspmesh.contract.commitment.ContractedLevel;
import java.util.Optional;

/** What is contracted. */
public record ContractSubject(
        String service,
        ContractType type,
        ContractedLevel level,
        Term term,
        String billingZone,
        Optional<Prepayment> prepayment,
        boolean specialPrice,
        ContractContact contact) {

    /** A plain commitment. */
    public static ContractSubject commit(String service, ContractedLevel level, Term term, String billingZone) {
        return new ContractSubject(
                service,
                ContractType.COMMIT,
                level,
                term,
                billingZone,
                Optional.empty(),
                false,
                ContractContact.NOBODY);
    }
}
