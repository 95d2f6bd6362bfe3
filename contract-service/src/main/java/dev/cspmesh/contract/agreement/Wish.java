package dev.cspmesh.contract.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a CSP wants to contract; names are not resolved yet.
 *
 * @param level empty for PAY_AS_YOU_GO only
 * @param termMonths empty for PAY_AS_YOU_GO only
 * @param prepayment present for PREPAID only
 * @param specialDiscount hundredths of a percent, above the level's own; VMware approves it
 */
public record Wish(
        String service,
        AgreementType type,
        Optional<String> level,
        String currency,
        LocalDate startsOn,
        Optional<Integer> termMonths,
        String billingZone,
        Optional<Prepayment> prepayment,
        Optional<Integer> specialDiscount,
        ContractContact contact) {

    Term term() {
        return termMonths.map(months -> Term.of(startsOn, months)).orElseGet(() -> Term.open(startsOn));
    }

    Subject at(PinnedLevel pinned) {
        return new Subject(
                service,
                type,
                specialDiscount.map(pinned::at).orElse(pinned),
                term(),
                billingZone,
                prepayment,
                specialDiscount.isPresent(),
                contact);
    }
}
