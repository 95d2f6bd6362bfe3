package dev.cspmesh.contract.change;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.threshold.ApprovalThresholds;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works a change out against a contract; nothing is stored. Asked by the dry run and by the request itself. */
@ApplicationScoped
class PreviewChange {

    private final CommitLevels levels;
    private final ApprovalThresholds thresholds;
    private final Clock clock;

    PreviewChange(CommitLevels levels, ApprovalThresholds thresholds, Clock clock) {
        this.levels = levels;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** Fails with a rejection when the change does not fit the contract. */
    Uni<ChangePreview> preview(Contract contract, ChangeForm form) {
        Rejection.refuse(ChangeRules.isOpenNow(contract, form.kind())
                .or(() -> ChangeRules.fitsType(contract, form.kind()))
                .or(() -> ChangeRules.hasItsParts(form))
                .or(() -> ChangeRules.isInItsCurrency(contract, form)));
        return change(contract, form)
                .chain(change -> requiresVendorApproval(change).map(required -> preview(contract, change, required)))
                .invoke(preview -> Rejection.refuse(ChangeRules.staysCovered(preview)));
    }

    private ChangePreview preview(Contract contract, ContractChange change, boolean requiresVendorApproval) {
        LocalDate today = contract.today(clock);
        LocalDate effectiveOn = change.effectiveOn(contract, today);
        Rejection.refuse(ChangeRules.leadsThere(contract, change)
                .or(() -> ChangeRules.isInTime(contract, change, effectiveOn, today)));
        return new ChangePreview(contract, change, effectiveOn, requiresVendorApproval);
    }

    private Uni<ContractChange> change(Contract contract, ChangeForm form) {
        return switch (form.kind()) {
            case UPGRADE -> at(contract, nextMonth(contract), form.level(), ContractChange.Upgrade::new);
            case DOWNGRADE ->
                at(
                        contract,
                        form.wantsNextMonth()
                                ? nextMonth(contract)
                                : contract.term().requireEnd(),
                        form.level(),
                        level -> new ContractChange.Downgrade(level, form.wantsNextMonth()));
            case RENEW ->
                at(
                        contract,
                        contract.term().requireEnd(),
                        renewalLevel(contract, form),
                        level -> new ContractChange.Renewal(months(form), level));
            case TERMINATE -> ready(new ContractChange.Termination(end(contract, form)));
            case TOP_UP -> ready(new ContractChange.TopUp(Objects.requireNonNull(form.amount())));
            case AMEND_CONTACTS -> ready(new ContractChange.ContactAmendment(Objects.requireNonNull(form.contact())));
        };
    }

    private static Uni<ContractChange> ready(ContractChange change) {
        return Uni.createFrom().item(change);
    }

    private LocalDate nextMonth(Contract contract) {
        return ContractChange.nextMonth(contract.today(clock));
    }

    /** A change takes the levels that are on offer on the day on which it counts. */
    private Uni<ContractChange> at(
            Contract contract,
            LocalDate firstDay,
            @Nullable String code,
            Function<ContractedLevel, ContractChange> change) {
        return levels.require(contract.service(), Objects.requireNonNull(code), contract.currency(), firstDay)
                .map(ContractedLevel::of)
                .map(change);
    }

    /** The level that is named, else the one that a downgrade chose, else the present one. */
    private static @Nullable String renewalLevel(Contract contract, ChangeForm form) {
        return Optional.ofNullable(form.level())
                .or(() -> Optional.ofNullable(contract.terms().renewalLevel()))
                .orElse(contract.level().code());
    }

    private static int months(ChangeForm form) {
        return Objects.requireNonNull(form.termMonths());
    }

    private LocalDate end(Contract contract, ChangeForm form) {
        return Optional.ofNullable(form.terminatesOn())
                .map(last -> last.plusDays(1))
                .orElse(ContractChange.nextMonth(contract.today(clock)));
    }

    private Uni<Boolean> requiresVendorApproval(ContractChange change) {
        return switch (change) {
            case ContractChange.Upgrade upgrade ->
                thresholds.reachedBy(upgrade.level().monthlyCommitment());
            case ContractChange.Renewal renewal ->
                thresholds.reachedBy(renewal.level().monthlyCommitment());
            case ContractChange.Downgrade downgrade -> Uni.createFrom().item(downgrade.nextMonth());
            case ContractChange.Termination _, ContractChange.TopUp _, ContractChange.ContactAmendment _ ->
                Uni.createFrom().item(false);
        };
    }
}
