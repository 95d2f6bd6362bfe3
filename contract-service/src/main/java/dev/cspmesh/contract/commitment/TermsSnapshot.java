package dev.cspmesh.contract.commitment;

import dev.cspmesh.kit.audit.Changes;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** What a contract says at a moment; of two such its history has each field that is different. */
public record TermsSnapshot(CommitmentTerms terms, Optional<Prepayment> prepayment) {

    /** What is different later. */
    public Changes changesTo(TermsSnapshot later) {
        CommitmentTerms after = later.terms();
        return changes(terms.level(), after.level())
                .field("startsOn", terms.term().startsOn(), after.term().startsOn())
                .field("termMonths", months(terms), months(after))
                .field("terminatesOn", terms.terminatesOn(), after.terminatesOn())
                .field("renewalLevel", renewal(terms), renewal(after))
                .field("automaticRenewal", terms.automaticRenewal(), after.automaticRenewal())
                .field("prepayment", paid(prepayment), paid(later.prepayment()))
                .field("lowBalance", low(prepayment), low(later.prepayment()));
    }

    /** Another level or another price of it. */
    public static Changes changes(ContractedLevel before, ContractedLevel after) {
        return Changes.none()
                .field("level", Optional.ofNullable(before.code()), Optional.ofNullable(after.code()))
                .field("monthlyCommitment", before.monthlyCommitment(), after.monthlyCommitment())
                .field(
                        "discountBasisPoints",
                        before.discount().value(),
                        after.discount().value());
    }

    private static Optional<Integer> months(CommitmentTerms terms) {
        return Optional.ofNullable(terms.term().termMonths());
    }

    private static Optional<String> renewal(CommitmentTerms terms) {
        return Optional.ofNullable(terms.renewalLevel());
    }

    private Optional<Money> paid(Optional<Prepayment> prepaid) {
        return prepaid.map(Prepayment::paid).map(this::money);
    }

    private Optional<Money> low(Optional<Prepayment> prepaid) {
        return prepaid.flatMap(some -> Optional.ofNullable(some.lowBalance())).map(this::money);
    }

    private Money money(BigDecimal amount) {
        return Money.rounded(amount, terms.level().currency());
    }
}
