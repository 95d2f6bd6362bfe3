package dev.cspmesh.contract.change;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.ContractType;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a change must keep (docs/domain.md, contract). */
final class ChangeRules {

    private ChangeRules() {}

    /**
     * Each kind is asked for only while the contract could be changed so.
     *
     * @param renewableFrom first day of the renewal window; absent without a term
     */
    static Optional<Rejection> isOpenNow(Contract contract, ChangeKind kind, Optional<LocalDate> renewableFrom) {
        String when = kind == ChangeKind.RENEW
                ? renewableFrom
                        .map(day -> " It can be renewed from " + day + " on.")
                        .orElse("")
                : "";
        return ContractLifeCycle.TABLE.allows(contract, kind.effect())
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                CommonProblems.WRONG_STATE,
                                "The contract is %s; %s cannot be asked for in this state.%s"
                                        .formatted(contract.status(), kind, when))
                        .field("#/kind", "is not possible while the contract is " + contract.status(), open(contract))
                        .step("readContract", "GET", "/contracts/" + contract.id()));
    }

    /** A partner that is not active asks for less, for an end or for other contacts, not for more. */
    static Optional<Rejection> mayAdd(Contract contract, ChangeKind kind) {
        return kind.adds() ? contract.refusesNew() : Optional.empty();
    }

    /** The same for a change that was asked for before. */
    static Optional<Rejection> mayStillAdd(ChangeRequest request) {
        return request.kind().adds() ? request.refusesNew() : Optional.empty();
    }

    /** A change that is asked for has a reason, a dry run needs none. */
    static Optional<Rejection> hasAReason(ChangeForm form) {
        return Optional.ofNullable(form.reason())
                        .filter(reason -> !reason.isBlank())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of(CommonProblems.MALFORMED, "A change has a reason.")
                        .field("#/reason", "is missing", "why you ask for it"));
    }

    /** Only a change of level has a price. */
    static Optional<Rejection> hasALevel(ChangeRequest request) {
        return request.change().wantedLevel().isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                CommonProblems.WRONG_STATE,
                                "A change of kind %s has no price.".formatted(request.kind()))
                        .field("#/kind", "is " + request.kind(), "UPGRADE, DOWNGRADE or RENEW")
                        .step("readChangeRequest", "GET", "/change-requests/" + request.id()));
    }

    private static String open(Contract contract) {
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> ContractLifeCycle.TABLE.allows(contract, kind.effect()))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    /** Only what is prepaid is topped up, and without a commitment there is no level and no renewal. */
    static Optional<Rejection> fitsType(Contract contract, ChangeKind kind) {
        boolean always = kind == ChangeKind.TERMINATE || kind == ChangeKind.AMEND_CONTACTS;
        boolean wrong = (kind == ChangeKind.TOP_UP && contract.type() != ContractType.PREPAID)
                || (contract.type() == ContractType.PAY_AS_YOU_GO && !always);
        return wrong
                ? Optional.of(refusal("A contract of type %s cannot be changed by %s.".formatted(contract.type(), kind))
                        .field("#/kind", "does not fit " + contract.type(), ""))
                : Optional.empty();
    }

    /** A kind has the parts that it needs and no others; each wrong one is named. */
    static Optional<Rejection> hasItsParts(ChangeForm form) {
        ChangeKind kind = form.kind();
        boolean levels = kind == ChangeKind.UPGRADE || kind == ChangeKind.DOWNGRADE;
        boolean renews = kind == ChangeKind.RENEW;
        boolean tops = kind == ChangeKind.TOP_UP;
        boolean amends = kind == ChangeKind.AMEND_CONTACTS;
        List<Part> wrong = Stream.of(
                        new Part("#/level", form.level() != null, levels, levels || renews),
                        new Part("#/termMonths", form.termMonths() != null, renews, renews),
                        new Part("#/amount", form.amount() != null, tops, tops),
                        new Part("#/contact", form.contact() != null, amends, amends),
                        new Part("#/terminatesOn", form.terminatesOn() != null, false, kind == ChangeKind.TERMINATE),
                        new Part("#/effectiveOn", form.effectiveOn() != null, false, levels),
                        new Part("#/automaticRenewal", form.automaticRenewal() != null, false, renews),
                        new Part("#/nextMonth", form.wantsNextMonth(), false, kind == ChangeKind.DOWNGRADE))
                .filter(Part::isWrong)
                .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(misfit(kind, wrong));
    }

    /** A part that a kind needs, may have or does not know. */
    private record Part(String pointer, boolean present, boolean needed, boolean allowed) {

        boolean isWrong() {
            return (present && !allowed) || (!present && needed);
        }
    }

    private static Rejection misfit(ChangeKind kind, List<Part> wrong) {
        Rejection rejection = refusal("The change does not have the parts that %s needs.".formatted(kind));
        for (Part part : wrong) {
            rejection = rejection.field(
                    part.pointer(),
                    part.present() ? "does not belong to " + kind : "is missing",
                    part.present() ? "nothing" : "a value");
        }
        return rejection;
    }

    /** A top-up is paid in the contract's currency. */
    static Optional<Rejection> isInItsCurrency(Contract contract, ChangeForm form) {
        return Optional.ofNullable(form.amount())
                .filter(amount -> !amount.currency().equals(contract.currency()))
                .map(amount -> refusal("The contract is in %s.".formatted(contract.currency()))
                        .field("#/amount/currency", "is not the contract's currency", contract.currency()));
    }

    /** An upgrade leads up and a downgrade leads down. */
    static Optional<Rejection> leadsThere(Contract contract, ContractChange change) {
        Money now = contract.level().monthlyCommitment();
        return change.wantedLevel()
                .map(ContractedLevel::monthlyCommitment)
                .filter(next -> leadsAway(change.kind(), next.compareAmount(now)))
                .map(next -> refusal(
                                "The contract commits to %s a month; %s is no %s.".formatted(now, next, change.kind()))
                        .field(
                                "#/level",
                                "leads the other way",
                                change.kind() == ChangeKind.UPGRADE ? "above " + now : "below " + now)
                        .step("listLevels", "GET", "/services/" + contract.service() + "/levels"));
    }

    private static boolean leadsAway(ChangeKind kind, int compared) {
        return (kind == ChangeKind.UPGRADE && compared <= 0) || (kind == ChangeKind.DOWNGRADE && compared >= 0);
    }

    /** A change takes effect while the contract is in force, at a month boundary that is still to come. */
    static Optional<Rejection> isInTime(
            Contract contract, ContractChange change, LocalDate effectiveOn, LocalDate today) {
        boolean ends = change.kind() == ChangeKind.TERMINATE;
        if (!ends && change.isAtOnce()) {
            return Optional.empty();
        }
        LocalDate first = ContractChange.nextMonth(today);
        if (!isBeforeEnd(contract, first)) {
            return Optional.of(endsByItself(contract, change.kind()));
        }
        boolean fits =
                effectiveOn.getDayOfMonth() == 1 && !effectiveOn.isBefore(first) && isBeforeEnd(contract, effectiveOn);
        return fits ? Optional.empty() : Optional.of(atNoBoundary(contract, ends, effectiveOn, first));
    }

    private static boolean isBeforeEnd(Contract contract, LocalDate day) {
        return contract.term().endsBefore().map(day::isBefore).orElse(true);
    }

    /** In its last month there is no boundary left: the way on is to wait, and to let nothing renew it. */
    private static Rejection endsByItself(Contract contract, ChangeKind kind) {
        Rejection rejection = refusal("The contract ends by itself on %s; no month begins before that."
                        .formatted(contract.term().lastDay()))
                .field("#/kind", kind + " comes too late", "nothing before the end");
        return contract.terms().automaticRenewal()
                ? rejection.step("stopAutomaticRenewal", "DELETE", "/contracts/" + contract.id() + "/automatic-renewal")
                : rejection.step("readContract", "GET", "/contracts/" + contract.id());
    }

    private static Rejection atNoBoundary(Contract contract, boolean ends, LocalDate effectiveOn, LocalDate first) {
        String until = contract.term()
                .endsOn()
                .map(last -> (ends ? " and before " : " to ") + last)
                .orElse("");
        return refusal("The change would take effect on %s; the contract ends %s."
                        .formatted(effectiveOn, end(contract)))
                .field(
                        ends ? "#/terminatesOn" : "#/effectiveOn",
                        "is not a month boundary between today and the end",
                        ends
                                ? "the last day of a month from " + first.minusDays(1) + " on" + until
                                : "the first day of a month from " + first + until);
    }

    private static String end(Contract contract) {
        return contract.term().endsOn().map(last -> "on " + last).orElse("when it is terminated");
    }

    /** What is prepaid still covers all monthly minimums. */
    static Optional<Rejection> staysCovered(ChangePreview preview) {
        BigDecimal sum = preview.monthlyCommitments().stream()
                .map(commit -> commit.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return preview.contract()
                .prepayment()
                .filter(prepayment ->
                        preview.change().kind().commits() && prepayment.paid().compareTo(sum) < 0)
                .map(prepayment -> Rejection.of(
                                ContractProblems.PREPAYMENT_TOO_SMALL,
                                "The monthly minimums would add up to %s; %s are paid in advance."
                                        .formatted(sum, prepayment.paid()))
                        .field("#/level", "is not covered by the prepayment", "top up first")
                        .step(
                                "requestChange",
                                "POST",
                                "/contracts/" + preview.contract().id() + "/change-requests"));
    }

    private static Rejection refusal(String detail) {
        return Rejection.of(ContractProblems.CHANGE_DOES_NOT_FIT, detail);
    }
}
