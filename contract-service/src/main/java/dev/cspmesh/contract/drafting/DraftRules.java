package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.contract.commit.ContractType;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which parts a contract of each type is drafted with (docs/domain.md, contract). */
final class DraftRules {

    private DraftRules() {}

    /** A commitment has a level and a term, PAY_AS_YOU_GO neither, and only PREPAID is paid in advance. */
    static Optional<Rejection> partsFitType(ContractRequest request) {
        boolean commits = request.type() != ContractType.PAY_AS_YOU_GO;
        boolean prepays = request.type() == ContractType.PREPAID;
        boolean special = request.specialDiscount().isPresent();
        boolean renews = request.automaticRenewal();
        List<Part> wrong = Stream.of(
                        new Part("#/level", request.level().isPresent(), commits),
                        new Part("#/termMonths", request.termMonths().isPresent(), commits),
                        new Part("#/prepayment", request.prepayment().isPresent(), prepays),
                        new Part("#/specialDiscountBasisPoints", special, special && commits),
                        new Part("#/automaticRenewal", renews, renews && commits && !prepays))
                .filter(part -> part.present() != part.wanted())
                .toList();
        return wrong.isEmpty() ? Optional.empty() : Optional.of(misfit(request.type(), wrong));
    }

    /** An aggregator names the CSP for which it drafts, and a CSP no other one. */
    static Optional<Rejection> isForOneself(Caller caller, Optional<String> partnerId) {
        boolean csp = caller.is(Participant.CSP_SAAS);
        boolean fits = csp ? partnerId.map(caller.party()::equals).orElse(true) : partnerId.isPresent();
        return fits
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                ContractProblems.PARTS_DO_NOT_FIT,
                                csp ? "A CSP drafts its own contracts." : "An aggregator says for which CSP it drafts.")
                        .field(
                                "#/partnerId",
                                csp ? "names another CSP" : "is missing",
                                csp ? "nothing" : "the partner ID of one of your CSPs"));
    }

    /** A part that a type has or has not. */
    private record Part(String pointer, boolean present, boolean wanted) {}

    private static Rejection misfit(ContractType type, List<Part> wrong) {
        Rejection rejection = Rejection.of(
                ContractProblems.PARTS_DO_NOT_FIT,
                "A contract of type %s is drafted with other parts.".formatted(type));
        for (Part part : wrong) {
            rejection = rejection.field(
                    part.pointer(),
                    part.present() ? "does not belong to " + type : "is missing",
                    part.wanted() ? "a value" : "nothing");
        }
        return rejection;
    }

    /** What is paid in advance is in the contract's currency. */
    static Optional<Rejection> isPaidInItsCurrency(ContractRequest request) {
        return request.prepayment()
                .filter(prepayment -> !prepayment.isIn(request.currency()))
                .map(prepayment -> Rejection.of(
                                ContractProblems.PARTS_DO_NOT_FIT,
                                "The contract is in %s.".formatted(request.currency()))
                        .field("#/prepayment", "is not in the contract's currency", request.currency()));
    }

    /** A special price is better than the level's own. */
    static Optional<Rejection> isSpecial(ContractRequest request, ContractedLevel level) {
        return request.specialDiscount()
                .filter(discount -> discount.value() <= level.discount().value())
                .map(discount -> Rejection.of(
                                ContractProblems.PARTS_DO_NOT_FIT,
                                "Level %s has a discount of %d basis points anyway."
                                        .formatted(
                                                level.code(), level.discount().value()))
                        .field(
                                "#/specialDiscountBasisPoints",
                                "is no better than the level's",
                                "above " + level.discount().value()));
    }
}
