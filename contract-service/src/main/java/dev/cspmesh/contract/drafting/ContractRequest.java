package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.commit.ContractContact;
import dev.cspmesh.contract.commit.ContractSubject;
import dev.cspmesh.contract.commit.ContractType;
import dev.cspmesh.contract.commit.PrepaymentView;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.Term;
import dev.cspmesh.kit.money.BasisPoints;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a CSP wants to contract; names are not resolved yet.
 *
 * @param level empty for PAY_AS_YOU_GO only
 * @param termMonths empty for PAY_AS_YOU_GO only
 * @param prepayment present for PREPAID only
 * @param specialDiscount above the level's own; VMware approves it
 * @param automaticRenewal at its end it goes on for as long again
 */
public record ContractRequest(
        String service,
        ContractType type,
        Optional<String> level,
        String currency,
        LocalDate startsOn,
        Optional<Integer> termMonths,
        String billingZone,
        Optional<PrepaymentView> prepayment,
        Optional<BasisPoints> specialDiscount,
        Optional<ContractContact> contact,
        boolean automaticRenewal) {

    Term term() {
        return termMonths.map(months -> Term.of(startsOn, months)).orElseGet(() -> Term.open(startsOn));
    }

    ContractSubject at(ContractedLevel pinned) {
        return new ContractSubject(
                service,
                type,
                specialDiscount.map(pinned::at).orElse(pinned),
                term(),
                billingZone,
                prepayment.map(PrepaymentView::prepayment),
                automaticRenewal,
                contact);
    }
}
