package dev.cspmesh.contract.change;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.projection.billing.EstimateProjections;
import dev.cspmesh.contract.threshold.ApprovalThresholds;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works a change out against a contract; nothing is stored. Asked by the dry run and by the request itself. */
@ApplicationScoped
public class PreviewChange {

    private final CommitLevels levels;
    private final ApprovalThresholds thresholds;
    private final ContractDeadlines deadlines;
    private final EstimateProjections estimates;
    private final Clock clock;

    PreviewChange(
            CommitLevels levels,
            ApprovalThresholds thresholds,
            ContractDeadlines deadlines,
            EstimateProjections estimates,
            Clock clock) {
        this.levels = levels;
        this.thresholds = thresholds;
        this.deadlines = deadlines;
        this.estimates = estimates;
        this.clock = clock;
    }

    /** Fails with a rejection when the change does not fit the contract. */
    Uni<ChangePreview> preview(Contract contract, ChangeForm form) {
        Rejection.refuse(ChangeRules.isOpenNow(contract, form.kind(), renewableFrom(contract))
                .or(() -> ChangeRules.fitsType(contract, form.kind()))
                .or(() -> ChangeRules.hasItsParts(form))
                .or(() -> ChangeRules.isInItsCurrency(contract, form)));
        return change(contract, form)
                .chain(change -> requiresVendorApproval(change)
                        .chain(required -> spent(contract).map(spent -> preview(contract, change, required, spent))))
                .invoke(preview -> Rejection.refuse(ChangeRules.staysCovered(preview)));
    }

    /** The same level at another price, worked out anew: VMware sets it and so approves it. */
    public Uni<ChangePreview> preview(Contract contract, ContractChange change) {
        return spent(contract).map(spent -> preview(contract, change, false, spent));
    }

    private Optional<LocalDate> renewableFrom(Contract contract) {
        return contract.term().isBounded() ? Optional.of(deadlines.renewableFrom(contract)) : Optional.empty();
    }

    private Uni<BigDecimal> spent(Contract contract) {
        return contract.prepayment().isPresent()
                ? estimates.spent(contract.id())
                : Uni.createFrom().item(BigDecimal.ZERO);
    }

    private ChangePreview preview(
            Contract contract, ContractChange change, boolean requiresVendorApproval, BigDecimal spent) {
        LocalDate today = contract.today(clock);
        LocalDate effectiveOn = change.effectiveOn(contract, today);
        Rejection.refuse(ChangeRules.leadsThere(contract, change)
                .or(() -> ChangeRules.isInTime(contract, change, effectiveOn, today)));
        return new ChangePreview(contract, change, effectiveOn, requiresVendorApproval, spent);
    }

    private Uni<ContractChange> change(Contract contract, ChangeForm form) {
        return switch (form.kind()) {
            case UPGRADE ->
                at(
                        contract,
                        wished(contract, form),
                        form.level(),
                        level -> new ContractChange.Upgrade(level, form.effectiveOn()));
            case DOWNGRADE -> lower(contract, form);
            case RENEW ->
                at(
                        contract,
                        contract.term().requireEnd(),
                        renewalLevel(contract, form),
                        level -> new ContractChange.Renewal(months(form), level, form.automaticRenewal()));
            case TERMINATE -> ready(new ContractChange.Termination(end(contract, form)));
            case TOP_UP -> ready(new ContractChange.TopUp(Objects.requireNonNull(form.amount())));
            case AMEND_CONTACTS -> ready(new ContractChange.ContactAmendment(Objects.requireNonNull(form.contact())));
        };
    }

    private Uni<ContractChange> lower(Contract contract, ChangeForm form) {
        LocalDate from =
                form.wantsNextMonth() ? wished(contract, form) : contract.term().requireEnd();
        return at(
                contract,
                from,
                form.level(),
                level -> new ContractChange.Downgrade(level, form.wantsNextMonth(), form.effectiveOn()));
    }

    private static Uni<ContractChange> ready(ContractChange change) {
        return Uni.createFrom().item(change);
    }

    /** The day that the form wishes, else the first one of the next month. */
    private LocalDate wished(Contract contract, ChangeForm form) {
        return Optional.ofNullable(form.effectiveOn()).orElseGet(() -> ContractChange.nextMonth(contract.today(clock)));
    }

    /** A change takes the levels that are on offer on the day on which it counts. */
    private Uni<ContractChange> at(
            Contract contract,
            LocalDate firstDay,
            @Nullable String code,
            Function<ContractedLevel, ContractChange> change) {
        return levels.require(contract.service(), Objects.requireNonNull(code), contract.currency(), firstDay)
                .map(ContractedLevel::of)
                .map(level -> level.keeping(contract.level()))
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

    /** A price that is not the level's own is VMware's to approve, whatever it is kept from. */
    private Uni<Boolean> requiresVendorApproval(ContractChange change) {
        boolean special = change.wantedLevel().map(ContractedLevel::special).orElse(false);
        return special ? Uni.createFrom().item(true) : reachesThreshold(change);
    }

    private Uni<Boolean> reachesThreshold(ContractChange change) {
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
