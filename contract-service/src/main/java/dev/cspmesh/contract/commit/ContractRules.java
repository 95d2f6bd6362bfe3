package dev.cspmesh.contract.commit;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.contract.commitment.CommitmentSchedule;
import dev.cspmesh.contract.commitment.Term;
import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a contract must keep (docs/domain.md, contract). */
public final class ContractRules {

    private ContractRules() {}

    /** A change is asked for while no other one is open. */
    static Optional<Rejection> hasNoOpenChange(Contract contract) {
        return contract.openChange()
                .map(change -> Rejection.of(
                                ContractProblems.CHANGE_OPEN,
                                "Contract %s has an open change.".formatted(contract.number()))
                        .step("readChangeRequest", "GET", "/change-requests/" + change)
                        .step("withdrawChange", "POST", "/change-requests/" + change + "/withdrawal"));
    }

    /** What is signed is on offer: a level that another version replaced is refreshed first. */
    static Optional<Rejection> hasCurrentLevel(Contract contract) {
        return contract.pin()
                .refusal(
                        contract.id(),
                        contract.service(),
                        contract.level(),
                        contract.term().startsOn());
    }

    /** A draft is refreshed when its level was replaced by one of the same name. */
    static Optional<Rejection> needsNoRefresh(Contract contract) {
        return contract.pin().refreshable()
                ? Optional.empty()
                : hasCurrentLevel(contract)
                        .or(() -> Optional.of(Rejection.of(
                                CommonProblems.WRONG_STATE, "The level of the draft is on offer on its first day.")));
    }

    /** The default contract need not be made so again. */
    static Optional<Rejection> isNotYetDefault(Contract contract) {
        return contract.isDefault()
                ? Optional.of(Rejection.of(
                                CommonProblems.WRONG_STATE,
                                "Contract %s is the default contract already.".formatted(contract.number()))
                        .field("#/isDefault", "is true", "false")
                        .step("readContract", "GET", "/contracts/" + contract.id()))
                : Optional.empty();
    }

    /** What a draft must keep, whoever writes or edits it. */
    static Optional<Rejection> mayBeDrafted(ContractSubject subject, StartBounds bounds, Clock clock) {
        return startsNear(subject.term().startsOn(), today(subject, clock), bounds)
                .or(() -> prepaysEnough(subject));
    }

    /** A draft that VMware dated back keeps its first day; any other first day is not before this month. */
    static Optional<Rejection> mayBeEdited(
            Contract contract, ContractSubject subject, StartBounds bounds, Clock clock) {
        boolean kept = contract.backDating().isPresent()
                && subject.term().startsOn().equals(contract.term().startsOn());
        return kept ? prepaysEnough(subject) : mayBeDrafted(subject, bounds, clock);
    }

    /** Only what goes on by itself can be stopped from it. */
    static Optional<Rejection> renewsByItself(Contract contract) {
        return contract.terms().automaticRenewal()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                CommonProblems.WRONG_STATE,
                                "Contract %s does not renew by itself.".formatted(contract.number()))
                        .field("#/automaticRenewal", "is false", "true")
                        .step("readContract", "GET", "/contracts/" + contract.id()));
    }

    private static LocalDate today(ContractSubject subject, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(subject.billingZone()));
    }

    /** A contract is in force from its first day on, in the billing zone, not before. */
    static Optional<Rejection> hasBegun(Contract contract, Instant now) {
        return contract.isDue(now)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        CommonProblems.WRONG_STATE,
                        "The contract starts on " + contract.term().startsOn() + "."));
    }

    /** A term is over on the first day after it, in the billing zone, not before. */
    static Optional<Rejection> isOver(Contract contract, Instant now) {
        return now.isBefore(contract.startOf(contract.term().requireEnd()))
                ? Optional.of(Rejection.of(
                        CommonProblems.WRONG_STATE,
                        "The contract runs until " + contract.term().lastDay() + "."))
                : Optional.empty();
    }

    /** A draft follows the newest levels while its partner takes new business. */
    static Optional<Rejection> mayBeRefreshed(Contract contract) {
        return contract.refusesNew().or(() -> needsNoRefresh(contract));
    }

    /** A draft is signed by an active partner, with an aggregator that may act, at the level that counts now. */
    static Optional<Rejection> mayBeSigned(Contract contract) {
        return contract.refusesAgreement().or(() -> hasCurrentLevel(contract));
    }

    /** The prepayment covers the sum of the monthly minimums. */
    static Optional<Rejection> prepaysEnough(ContractSubject subject) {
        Money sum = CommitmentSchedule.of(subject.term(), subject.level())
                .from(YearMonth.from(subject.term().startsOn()));
        return subject.prepayment()
                .filter(prepayment -> prepayment.paid().compareTo(sum.amount()) < 0)
                .map(prepayment -> Rejection.of(
                                ContractProblems.PREPAYMENT_TOO_SMALL,
                                "The monthly minimums add up to %s.".formatted(sum))
                        .field("#/prepayment/amount", "is less than the sum of the minimums", "at least " + sum))
                .or(() -> subject.prepayment().flatMap(prepayment -> prepayment.refusesLowBalance(sum.currency())));
    }

    /** A contract starts in this month or later, within the operator's bound; VMware may date it back, see below. */
    static Optional<Rejection> startsNear(LocalDate startsOn, LocalDate today, StartBounds bounds) {
        return within(startsOn, bounds.earliest(today), bounds.latest(today), "#/startsOn");
    }

    private static Optional<Rejection> within(
            LocalDate startsOn, LocalDate earliest, LocalDate latest, String pointer) {
        return startsOn.isBefore(earliest) || startsOn.isAfter(latest)
                ? Optional.of(Rejection.of(
                                ContractProblems.START_OUT_OF_RANGE,
                                "A contract that starts on %s cannot be drafted today.".formatted(startsOn))
                        .field(pointer, "is too far from today", "from " + earliest + " to " + latest))
                : Optional.empty();
    }

    /** VMware dates a contract back to a day before this month, at most so far as the operator allows. */
    static Optional<Rejection> mayBeDatedBack(Contract contract, LocalDate startsOn, StartBounds bounds, Clock clock) {
        LocalDate today = contract.today(clock);
        return within(
                        startsOn,
                        bounds.earliestBackDated(today),
                        bounds.earliest(today).minusDays(1),
                        "#/startsOn")
                .or(() -> isNotOver(
                        contract, contract.terms().startingOn(startsOn).term(), today));
    }

    /**
     * What is signed, countersigned or approved lies ahead: its first day is not before this month unless VMware dated it
     * back, and its term is not over.
     */
    public static Optional<Rejection> liesAhead(Contract contract, StartBounds bounds, Clock clock) {
        LocalDate today = contract.today(clock);
        LocalDate earliest =
                contract.backDating().isPresent() ? bounds.earliestBackDated(today) : bounds.earliest(today);
        return isNotOver(contract, contract.term(), today)
                .or(() -> contract.term().startsOn().isBefore(earliest)
                        ? Optional.of(begunEarlier(contract, earliest))
                        : Optional.empty());
    }

    private static Rejection begunEarlier(Contract contract, LocalDate earliest) {
        return next(
                contract,
                Rejection.of(
                                ContractProblems.START_OUT_OF_RANGE,
                                "The contract starts on %s, before the months that can still be agreed."
                                        .formatted(contract.term().startsOn()))
                        .field("#/startsOn", "is before " + earliest, "from " + earliest + " on"));
    }

    private static Optional<Rejection> isNotOver(Contract contract, Term term, LocalDate today) {
        return term.endsOn()
                .filter(last -> last.isBefore(today))
                .map(last -> next(
                        contract,
                        Rejection.of(ContractProblems.START_OUT_OF_RANGE, "The term was over on %s.".formatted(last))
                                .field("#/endsOn", "is past", "a term that ends after " + today)));
    }

    private static Rejection next(Contract contract, Rejection rejection) {
        String path = "/contracts/" + contract.id();
        return contract.status() == ContractStatus.DRAFT
                ? rejection.step("editContract", "PUT", path).step("backDateContract", "POST", path + "/back-dating")
                : rejection.step("sendContractBack", "POST", path + "/return");
    }

    /** Signing is refused unless the partner may transact the service; each missing condition is named. */
    public static Optional<Rejection> mayTransact(Contract contract, Eligibility eligibility, String partnerService) {
        if (eligibility.eligible() && eligibility.missing().isEmpty()) {
            return Optional.empty();
        }
        Rejection rejection = Rejection.of(
                ContractProblems.NOT_ELIGIBLE,
                "You may not transact %s yet%s.".formatted(contract.service(), reasons(eligibility)));
        for (Eligibility.Missing missing : eligibility.missing()) {
            rejection = named(rejection, missing, partnerService, contract.partnerId());
        }
        return Optional.of(rejection);
    }

    private static Rejection named(
            Rejection rejection, Eligibility.Missing missing, String partnerService, String partnerId) {
        String partner = partnerService + "/partners/" + partnerId;
        String course = Optional.ofNullable(missing.course()).orElse("");
        Rejection named = rejection.field("condition:" + missing.condition(), missing.detail(), course);
        return switch (missing.condition()) {
            case "AGGREGATOR" -> named.step("chooseAggregator", "PUT", partner + "/aggregator");
            case "TRAINING", "COMPETENCY" -> named.step("listCourses", "GET", partnerService + "/courses");
            default -> named.step("readPartner", "GET", partner);
        };
    }

    private static String reasons(Eligibility eligibility) {
        return eligibility.missing().stream()
                .map(missing -> Optional.ofNullable(missing.course()).orElse(missing.condition()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "" : "; missing: " + names));
    }
}
