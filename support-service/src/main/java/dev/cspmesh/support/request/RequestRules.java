package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.support.SupportProblems;
import dev.cspmesh.support.desk.Category;
import dev.cspmesh.support.entitlement.SupportEntitlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a request may do and when (docs/domain.md, support). */
final class RequestRules {

    /** How long a resolved request can be reopened (docs/domain.md, support). */
    static final Duration REOPEN_WINDOW = Duration.ofDays(14);

    private RequestRules() {}

    /** A request is about something that somebody answers for. */
    static Optional<Rejection> productIsKnown(RequestContent content, SupportEntitlement entitlement) {
        return entitlement.productDesk().isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                SupportProblems.UNKNOWN_PRODUCT, "There is no product %s.".formatted(content.product()))
                        .field("#/product", "is not in the catalogue", "the code of a service or of a program tool"));
    }

    /** A customer is answered by its own CSP, so that CSP must be known. */
    static Optional<Rejection> providerIsKnown(SupportEntitlement entitlement) {
        return entitlement.provider().isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        SupportProblems.NO_PROVIDER, "Your customer organization has no provider that is known here."));
    }

    /** Search first, then ask; severity 1 need not (docs/source.md, "Support Process" 1 b). */
    static Optional<Rejection> searchedFirst(int severity, Optional<UUID> reference, boolean isOwn) {
        boolean mayGoWithout = severity == RequestContent.MOST_SEVERE && reference.isEmpty();
        return isOwn || mayGoWithout
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                SupportProblems.SEARCH_FIRST,
                                reference.isEmpty()
                                        ? "The request names no search of the knowledge base."
                                        : "The search reference is not of a recent search of yours.")
                        .field("#/searchReference", "is not a recent search of yours", "the reference of a search")
                        .step("searchKnowledgeBase", "POST", "/knowledge-base/searches"));
    }

    /** A CSP that is not active gets technical phone support for what it runs under a contract, and for nothing new. */
    static Optional<Rejection> phoneIsForWhatRuns(
            Participant opener, RequestContent content, SupportEntitlement entitlement) {
        return isTechnicalPhone(opener, content) && !entitlement.contracted()
                ? entitlement.provider().flatMap(SupportEntitlement.Provider::refusesNew)
                : Optional.empty();
    }

    private static boolean isTechnicalPhone(Participant opener, RequestContent content) {
        return opener == Participant.CSP_SAAS
                && content.category() == Category.TECHNICAL
                && content.contactMethod() == ContactMethod.PHONE;
    }

    /** VMware's technical phone support needs a contract (docs/source.md, "Support Process" 3). */
    static Optional<Rejection> phoneIsEntitled(
            Participant opener, RequestContent content, SupportEntitlement entitlement) {
        return !isTechnicalPhone(opener, content) || entitlement.covered()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                SupportProblems.PHONE_NOT_ENTITLED,
                                "You have no active contract for %s.".formatted(content.product()))
                        .field("#/contactMethod", "needs an active contract", "EMAIL or CHAT"));
    }

    /** What was resolved long ago stays so. */
    static Optional<Rejection> reopensInTime(SupportRequest request, Action action, Instant now) {
        boolean late = action.equals(RequestLifeCycle.REOPEN) && !request.isReopenable(now);
        return late
                ? Optional.of(Rejection.of(
                                SupportProblems.REOPEN_WINDOW_OVER, "The request was resolved more than 14 days ago.")
                        .step("openRequest", "POST", "/requests"))
                : Optional.empty();
    }

    /** One matter is escalated once. */
    static Optional<Rejection> isNotEscalated(SupportRequest request) {
        return request.escalatedAt().isEmpty()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                SupportProblems.ALREADY_ESCALATED,
                                "The request was escalated at %s."
                                        .formatted(request.escalatedAt().get()))
                        .step("readRequest", "GET", "/requests/" + request.id()));
    }
}
