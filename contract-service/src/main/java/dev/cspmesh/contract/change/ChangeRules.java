package dev.cspmesh.contract.change;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.AgreementType;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What a change must keep (docs/domain.md, contract). */
final class ChangeRules {

    private static final Set<ChangeKind> WITHOUT_PROMISE = Set.of(ChangeKind.TERMINATE, ChangeKind.AMEND_CONTACTS);

    private ChangeRules() {}

    /** Each kind is asked for in certain states of the contract only. */
    static Optional<Rejection> isOpenNow(Agreement contract, ChangeKind kind) {
        return kind.states().contains(contract.status())
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                ContractProblems.WRONG_STATE,
                                "The contract is %s; %s is asked for while it is one of %s."
                                        .formatted(contract.status(), kind, kind.states()))
                        .field("#/kind", "is not possible while the contract is " + contract.status(), "")
                        .step("readContract", "GET", "/contracts/" + contract.id()));
    }

    /** Only what is prepaid is topped up, and without a promise there is no level and no renewal. */
    static Optional<Rejection> fitsType(Agreement contract, ChangeKind kind) {
        boolean wrong = (kind == ChangeKind.TOP_UP && contract.type() != AgreementType.PREPAID)
                || (contract.type() == AgreementType.PAY_AS_YOU_GO && !WITHOUT_PROMISE.contains(kind));
        return wrong
                ? Optional.of(refusal("A contract of type %s knows no %s.".formatted(contract.type(), kind))
                        .field("#/kind", "does not fit " + contract.type(), ""))
                : Optional.empty();
    }

    /** A kind has the parts that it needs and no others. */
    static Optional<Rejection> hasItsParts(ChangeKind kind, ChangeWish wish) {
        boolean levels = kind == ChangeKind.UPGRADE || kind == ChangeKind.DOWNGRADE;
        return part("#/level", wish.level() != null, levels, levels || kind == ChangeKind.RENEW)
                .or(() -> part("#/termMonths", wish.termMonths() != null, kind == ChangeKind.RENEW))
                .or(() -> part("#/amount", wish.amount() != null, kind == ChangeKind.TOP_UP))
                .or(() -> part("#/contact", wish.contact() != null, kind == ChangeKind.AMEND_CONTACTS))
                .or(() -> part("#/terminatesOn", wish.terminatesOn() != null, false, kind == ChangeKind.TERMINATE))
                .or(() -> part("#/nextMonth", wish.nextMonth(), false, kind == ChangeKind.DOWNGRADE));
    }

    private static Optional<Rejection> part(String pointer, boolean there, boolean wanted) {
        return part(pointer, there, wanted, wanted);
    }

    private static Optional<Rejection> part(String pointer, boolean there, boolean needed, boolean allowed) {
        return (there && !allowed) || (!there && needed)
                ? Optional.of(refusal("The change has not the parts that its kind needs.")
                        .field(pointer, there ? "does not belong to this kind" : "is missing", ""))
                : Optional.empty();
    }

    /** An upgrade leads up and a downgrade leads down. */
    static Optional<Rejection> leadsThere(Agreement contract, ChangeKind kind, Money next) {
        int compared = next.compareAmount(contract.level().monthlyCommitment());
        boolean wrong =
                (kind == ChangeKind.UPGRADE && compared <= 0) || (kind == ChangeKind.DOWNGRADE && compared >= 0);
        return wrong
                ? Optional.of(refusal("The contract commits to %s a month; %s is no %s."
                                .formatted(contract.level().monthlyCommitment(), next, kind))
                        .field("#/level", "leads the other way", "")
                        .step("listLevels", "GET", "/services/" + contract.service() + "/levels"))
                : Optional.empty();
    }

    /** A change takes effect while the contract is in force, an early end at a month boundary that is still to come. */
    static Optional<Rejection> isInTime(Agreement contract, ChangeKind kind, LocalDate effectiveOn, LocalDate today) {
        boolean atOnceOrAfter = kind == ChangeKind.RENEW || kind == ChangeKind.AMEND_CONTACTS;
        boolean late = !effectiveOn.isBefore(contract.term().endsOn()) && !atOnceOrAfter;
        boolean atBoundary = effectiveOn.getDayOfMonth() == 1 && effectiveOn.isAfter(today);
        boolean wrongDay = kind == ChangeKind.TERMINATE && !atBoundary;
        return late || wrongDay
                ? Optional.of(refusal("The change would take effect on %s; the contract ends on %s."
                                .formatted(effectiveOn, contract.term().endsOn()))
                        .field(
                                kind == ChangeKind.TERMINATE ? "#/terminatesOn" : "#/kind",
                                "is no month boundary between today and the end",
                                "the first of a month after " + today))
                : Optional.empty();
    }

    /** What is prepaid still covers all monthly minimums. */
    static Optional<Rejection> staysCovered(Plan plan) {
        BigDecimal sum = plan.schedule().stream()
                .map(commit -> commit.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return plan.contract()
                .prepayment()
                .filter(prepayment ->
                        plan.kind().promises() && prepayment.paid().compareTo(sum) < 0)
                .map(prepayment -> Rejection.of(
                                ContractProblems.PREPAYMENT_TOO_SMALL,
                                "The monthly minimums would add up to %s; %s are paid in advance."
                                        .formatted(sum, prepayment.paid()))
                        .field("#/level", "is not covered by the prepayment", "top up first")
                        .step(
                                "requestChange",
                                "POST",
                                "/contracts/" + plan.contract().id() + "/change-requests"));
    }

    /** A request moves along the edges of its life cycle only. */
    static Optional<Rejection> leadsTo(ChangeRequest request, ChangeStatus next) {
        return request.status().successors().contains(next)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                ContractProblems.WRONG_STATE,
                                "The change request is %s and cannot become %s.".formatted(request.status(), next))
                        .field(
                                "#/status",
                                "is " + request.status(),
                                request.status().successors().toString())
                        .step("readChangeRequest", "GET", "/change-requests/" + request.id()));
    }

    private static Rejection refusal(String detail) {
        return Rejection.of(ContractProblems.CHANGE_DOES_NOT_FIT, detail);
    }
}
