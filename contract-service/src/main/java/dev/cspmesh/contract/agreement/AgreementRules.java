package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a contract must keep (docs/domain.md, contract). */
final class AgreementRules {

    private AgreementRules() {}

    /** A participant does only what the contract's state allows. */
    static Optional<Rejection> allows(Agreement agreement, AgreementAction action) {
        return agreement.status().actions().contains(action) ? Optional.empty() : Optional.of(wrongState(agreement));
    }

    /** A contract moves along the edges of its life cycle only. */
    static Optional<Rejection> leadsTo(Agreement agreement, AgreementStatus next) {
        return agreement.status().successors().contains(next) ? Optional.empty() : Optional.of(wrongState(agreement));
    }

    /** Two ways lead into force: the first day, and a renewal; each begins in its own state. */
    static Optional<Rejection> isIn(Agreement agreement, AgreementStatus wanted) {
        return agreement.status() == wanted ? Optional.empty() : Optional.of(wrongState(agreement));
    }

    /** A contract is in force from its first day on, in the billing zone, not before. */
    static Optional<Rejection> hasBegun(Agreement agreement, Instant now) {
        return agreement.isDue(now)
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        ContractProblems.WRONG_STATE,
                        "The contract starts on " + agreement.term().startsOn() + "."));
    }

    /** A term is over on the first day after it, in the billing zone, not before. */
    static Optional<Rejection> isOver(Agreement agreement, Instant now) {
        return now.isBefore(agreement.startOf(agreement.term().endsOn()))
                ? Optional.of(Rejection.of(
                        ContractProblems.WRONG_STATE,
                        "The contract runs until " + agreement.term().endsOn() + "."))
                : Optional.empty();
    }

    /** A commitment has a level and a term, PAY_AS_YOU_GO neither, and only PREPAID is paid in advance. */
    static Optional<Rejection> partsFitType(Wish wish) {
        boolean commits = wish.type() != AgreementType.PAY_AS_YOU_GO;
        return part(wish, "#/level", wish.level().isPresent(), commits)
                .or(() -> part(wish, "#/termMonths", wish.termMonths().isPresent(), commits))
                .or(() ->
                        part(wish, "#/prepayment", wish.prepayment().isPresent(), wish.type() == AgreementType.PREPAID))
                .or(() -> part(
                        wish,
                        "#/specialDiscountBasisPoints",
                        wish.specialDiscount().isPresent() && !commits,
                        false));
    }

    private static Optional<Rejection> part(Wish wish, String pointer, boolean there, boolean wanted) {
        return there == wanted
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                ContractProblems.PARTS_DO_NOT_FIT,
                                "A contract of type %s is drafted with other parts.".formatted(wish.type()))
                        .field(
                                pointer,
                                there ? "does not belong to " + wish.type() : "is missing",
                                wanted ? "a value" : "nothing"));
    }

    /** A special price is better than the level's own. */
    static Optional<Rejection> isSpecial(Wish wish, PinnedLevel level) {
        return wish.specialDiscount()
                .filter(discount -> discount <= level.discountBasisPoints())
                .map(discount -> Rejection.of(
                                ContractProblems.PARTS_DO_NOT_FIT,
                                "Level %s has a discount of %d basis points anyway."
                                        .formatted(level.code(), level.discountBasisPoints()))
                        .field(
                                "#/specialDiscountBasisPoints",
                                "is no better than the level's",
                                "above " + level.discountBasisPoints()));
    }

    /** The prepayment covers the sum of the monthly minimums. */
    static Optional<Rejection> prepaysEnough(Subject subject) {
        Money sum = Commitment.of(subject.term(), subject.level())
                .from(YearMonth.from(subject.term().startsOn()));
        return subject.prepayment()
                .filter(prepayment -> prepayment.paid().compareTo(sum.amount()) < 0)
                .map(prepayment -> Rejection.of(
                                ContractProblems.PREPAYMENT_TOO_SMALL,
                                "The monthly minimums add up to %s.".formatted(sum))
                        .field("#/prepayment/amount", "is less than the sum of the minimums", "at least " + sum));
    }

    /** A contract starts within the operator's bounds around today. */
    static Optional<Rejection> startsNear(LocalDate startsOn, LocalDate today, StartBounds bounds) {
        LocalDate earliest = today.minus(bounds.earliestStart());
        LocalDate latest = today.plus(bounds.latestStart());
        return startsOn.isBefore(earliest) || startsOn.isAfter(latest)
                ? Optional.of(Rejection.of(
                                ContractProblems.START_OUT_OF_RANGE,
                                "A contract that starts on %s is not taken today.".formatted(startsOn))
                        .field("#/startsOn", "is too far from today", "from " + earliest + " to " + latest))
                : Optional.empty();
    }

    /** The billing zone is one of the IANA time zone database. */
    static Optional<Rejection> isZone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.empty()
                : Optional.of(Rejection.of(ContractProblems.UNKNOWN_ZONE, "There is no time zone " + name + ".")
                        .field("#/billingZone", "is not a time zone", "a name such as UTC or Europe/Berlin"));
    }

    /** Signing is refused unless the partner may transact the service; each missing condition is named. */
    static Optional<Rejection> mayTransact(Agreement agreement, Eligibility eligibility, String partnerService) {
        if (eligibility.eligible() && eligibility.missing().isEmpty()) {
            return Optional.empty();
        }
        Rejection rejection = Rejection.of(
                ContractProblems.NOT_ELIGIBLE,
                "You may not transact %s yet%s.".formatted(agreement.service(), reasons(eligibility)));
        for (Eligibility.Missing missing : eligibility.missing()) {
            rejection = named(rejection, missing, partnerService, agreement.partnerId());
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

    private static Rejection wrongState(Agreement agreement) {
        AgreementStatus status = agreement.status();
        String allowed = status.actions().isEmpty()
                ? "nothing"
                : status.actions().stream().map(Enum::name).collect(Collectors.joining(", "));
        return Rejection.of(
                        ContractProblems.WRONG_STATE, "The contract is %s; allowed now: %s.".formatted(status, allowed))
                .field("#/status", "is " + status, allowed)
                .step("readContract", "GET", "/contracts/" + agreement.id());
    }
}
