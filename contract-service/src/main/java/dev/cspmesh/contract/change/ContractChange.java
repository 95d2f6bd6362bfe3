package dev.cspmesh.contract.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractContact;
import dev.cspmesh.contract.commit.ContractEvent;
import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.kit.database.JsonText;
import dev.cspmesh.kit.money.Money;
import jakarta.persistence.Converter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change request asks for. Levels are pinned as they were on offer when the change was asked for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContractChange.Upgrade.class, name = "UPGRADE"),
    @JsonSubTypes.Type(value = ContractChange.Downgrade.class, name = "DOWNGRADE"),
    @JsonSubTypes.Type(value = ContractChange.Renewal.class, name = "RENEW"),
    @JsonSubTypes.Type(value = ContractChange.Termination.class, name = "TERMINATE"),
    @JsonSubTypes.Type(value = ContractChange.TopUp.class, name = "TOP_UP"),
    @JsonSubTypes.Type(value = ContractChange.ContactAmendment.class, name = "AMEND_CONTACTS")
})
public sealed interface ContractChange {

    /**
     * A higher level.
     *
     * @param from first day of the month that is wished; the next month if absent
     */
    record Upgrade(ContractedLevel level, @Nullable LocalDate from) implements ContractChange {}

    /**
     * A lower level.
     *
     * @param nextMonth from the next month, or from the one that is wished, on; else the renewal takes it
     * @param from first day of the month that is wished, if one is
     */
    record Downgrade(
            ContractedLevel level,
            boolean nextMonth,
            @Nullable LocalDate from) implements ContractChange {}

    /**
     * The contract goes on after its end.
     *
     * @param termMonths how much longer
     * @param automaticRenewal whether it renews by itself after that; as it is if absent
     */
    record Renewal(
            int termMonths, ContractedLevel level, @Nullable Boolean automaticRenewal) implements ContractChange {}

    /**
     * The contract ends early.
     *
     * @param before first day after the end
     */
    record Termination(LocalDate before) implements ContractChange {}

    /** More money in advance, in the contract's currency. */
    record TopUp(Money amount) implements ContractChange {}

    /** Somebody else answers for the contract. */
    record ContactAmendment(ContractContact contact) implements ContractChange {}

    /** A change as it stands in its column. */
    @Converter
    final class Text extends JsonText<ContractChange> {

        public Text() {
            super(ContractChange.class);
        }
    }

    default ChangeKind kind() {
        return switch (this) {
            case Upgrade _ -> ChangeKind.UPGRADE;
            case Downgrade _ -> ChangeKind.DOWNGRADE;
            case Renewal _ -> ChangeKind.RENEW;
            case Termination _ -> ChangeKind.TERMINATE;
            case TopUp _ -> ChangeKind.TOP_UP;
            case ContactAmendment _ -> ChangeKind.AMEND_CONTACTS;
        };
    }

    /** The level that is asked for. */
    default Optional<ContractedLevel> wantedLevel() {
        return switch (this) {
            case Upgrade upgrade -> Optional.of(upgrade.level());
            case Downgrade downgrade -> Optional.of(downgrade.level());
            case Renewal renewal -> Optional.of(renewal.level());
            case Termination _, TopUp _, ContactAmendment _ -> Optional.empty();
        };
    }

    /** First day on which it counts: a month boundary, for contacts and top-ups today (docs/domain.md, contract). */
    default LocalDate effectiveOn(Contract contract, LocalDate today) {
        LocalDate nextMonth = nextMonth(today);
        return switch (this) {
            case Upgrade upgrade -> Optional.ofNullable(upgrade.from()).orElse(nextMonth);
            case Downgrade downgrade ->
                downgrade.nextMonth()
                        ? Optional.ofNullable(downgrade.from()).orElse(nextMonth)
                        : contract.term().requireEnd();
            case Renewal _ -> contract.term().requireEnd();
            case Termination termination -> termination.before();
            case TopUp _, ContactAmendment _ -> today;
        };
    }

    /** The same change with another price of its level. */
    default ContractChange at(ContractedLevel level) {
        return switch (this) {
            case Upgrade upgrade -> new Upgrade(level, upgrade.from());
            case Downgrade downgrade -> new Downgrade(level, downgrade.nextMonth(), downgrade.from());
            case Renewal renewal -> new Renewal(renewal.termMonths(), level, renewal.automaticRenewal());
            case Termination _, TopUp _, ContactAmendment _ -> this;
        };
    }

    static LocalDate nextMonth(LocalDate today) {
        return today.withDayOfMonth(1).plusMonths(1);
    }

    /** True when the contract changes as soon as all have agreed, not when a month begins. */
    @JsonIgnore
    default boolean isAtOnce() {
        return switch (this) {
            case Renewal _, Termination _, TopUp _, ContactAmendment _ -> true;
            case Downgrade downgrade -> !downgrade.nextMonth();
            case Upgrade _ -> false;
        };
    }

    /** The terms of a contract with this change, from a day on. */
    default CommitmentTerms appliedTo(CommitmentTerms terms, LocalDate effectiveOn) {
        return switch (this) {
            case Upgrade upgrade -> terms.changed(YearMonth.from(effectiveOn), upgrade.level());
            case Downgrade downgrade ->
                downgrade.nextMonth()
                        ? terms.changed(YearMonth.from(effectiveOn), downgrade.level())
                        : terms.renewingAt(downgrade.level());
            case Renewal renewal ->
                terms.renewed(renewal.termMonths(), renewal.level())
                        .renewingAutomatically(
                                Optional.ofNullable(renewal.automaticRenewal()).orElse(terms.automaticRenewal()));
            case Termination _ -> terms.endingBefore(effectiveOn);
            case TopUp _, ContactAmendment _ -> terms;
        };
    }

    /** Makes the change. */
    default ContractEvent apply(Contract contract, LocalDate effectiveOn, Clock clock) {
        return switch (this) {
            case Upgrade _, Downgrade _ ->
                contract.change(appliedTo(contract.terms(), effectiveOn), effectiveOn, clock);
            case Renewal renewal -> contract.renew(appliedTo(contract.terms(), effectiveOn), clock);
            case Termination _ -> contract.terminate(effectiveOn, clock);
            case TopUp topUp -> contract.topUp(topUp.amount().amount(), clock);
            case ContactAmendment amendment -> contract.amendContact(amendment.contact(), clock);
        };
    }
}
