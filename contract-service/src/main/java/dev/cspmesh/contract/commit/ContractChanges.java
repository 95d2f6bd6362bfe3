package dev.cspmesh.contract.commit;

import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.Prepayment;
import dev.cspmesh.kit.audit.Changes;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** What a contract says before something is done to it; its history then has each field that this changed. */
public record ContractChanges(CommitmentTerms terms, Optional<Prepayment> prepayment) {

    /** As it is now. */
    public static ContractChanges before(Contract contract) {
        return new ContractChanges(contract.terms(), contract.prepayment());
    }

    /** What is different by now. */
    public Changes until(Contract contract) {
        CommitmentTerms after = contract.terms();
        Optional<Prepayment> paid = contract.prepayment();
        return ofLevel(terms.level(), after.level())
                .field("startsOn", terms.term().startsOn(), after.term().startsOn())
                .field("termMonths", months(terms), months(after))
                .field("terminatesOn", terms.terminatesOn(), after.terminatesOn())
                .field("renewalLevel", renewal(terms), renewal(after))
                .field("automaticRenewal", terms.automaticRenewal(), after.automaticRenewal())
                .field("prepayment", paid(prepayment), paid(paid))
                .field("lowBalance", low(prepayment), low(paid));
    }

    /** Another level or another price of it. */
    public static Changes ofLevel(ContractedLevel before, ContractedLevel after) {
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
