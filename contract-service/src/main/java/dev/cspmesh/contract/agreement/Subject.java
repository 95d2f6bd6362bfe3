package dev.cspmesh.contract.agreement;

import java.util.Optional;

/** What is contracted. */
public record Subject(
        String service,
        AgreementType type,
        PinnedLevel level,
        Term term,
        String billingZone,
        Optional<Prepayment> prepayment,
        boolean specialPrice,
        ContractContact contact) {

    /** A plain commitment. */
    public static Subject commit(String service, PinnedLevel level, Term term, String billingZone) {
        return new Subject(
                service,
                AgreementType.COMMIT,
                level,
                term,
                billingZone,
                Optional.empty(),
                false,
                ContractContact.NOBODY);
    }
}
