package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.support.SupportProblems;
import dev.cspmesh.support.desk.Category;
import dev.cspmesh.support.directory.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What a request may do and when (docs/domain.md, support). */
final class RequestRules {

    /** How long a resolved request can be reopened (docs/domain.md, support). */
    static final Duration REOPEN_WINDOW = Duration.ofDays(14);

    private RequestRules() {}

    /**
     * The first policy that refuses.
     *
     * @throws dev.cspmesh.kit.problem.Rejected with what it says
     */
    static void require(List<Supplier<Optional<Rejection>>> policies) {
        policies.stream()
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Rejection::rejected)
                .ifPresent(rejected -> {
                    throw rejected;
                });
    }

    /** A request is about something that somebody answers for. */
    static Optional<Rejection> productIsKnown(Issue issue, Standing standing) {
        return standing.productDesk().isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                SupportProblems.UNKNOWN_PRODUCT, "There is no product %s.".formatted(issue.product()))
                        .field("#/product", "is not in the catalogue", "the code of a service or of a program tool"));
    }

    /** A customer is answered by its own CSP, so that CSP must be known. */
    static Optional<Rejection> providerIsKnown(Standing standing) {
        return standing.provider().isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                        SupportProblems.NO_PROVIDER, "Your customer organization has no provider that is known here."));
    }

    /** Search first, then ask; severity 1 need not (docs/source.md, "Support Process" 1 b). */
    static Optional<Rejection> searchedFirst(int severity, Optional<UUID> reference, boolean isOwn) {
        boolean mayGoWithout = severity == Issue.MOST_SEVERE && reference.isEmpty();
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

    /** VMware's technical phone support needs a contract (docs/source.md, "Support Process" 3). */
    static Optional<Rejection> phoneIsEntitled(Participant opener, Issue issue, Standing standing) {
        boolean needsContract = opener == Participant.CSP_SAAS
                && issue.category() == Category.TECHNICAL
                && issue.contactMethod() == ContactMethod.PHONE;
        return !needsContract || standing.covered()
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                SupportProblems.PHONE_NOT_ENTITLED,
                                "You have no active contract for %s.".formatted(issue.product()))
                        .field("#/contactMethod", "needs an active contract", "EMAIL or CHAT"));
    }

    /** A request moves along the edges of its life cycle, each side along its own. */
    static Optional<Rejection> isEdge(SupportRequest request, Side side, RequestStatus next) {
        return LifeCycle.next(request.status(), side).contains(next)
                ? Optional.empty()
                : Optional.of(wrongState(request, side, "become " + next.publicName()));
    }

    /** What was resolved long ago stays so. */
    static Optional<Rejection> reopensInTime(SupportRequest request, RequestStatus next, Instant now) {
        boolean late = request.status() == RequestStatus.RESOLVED
                && next == RequestStatus.IN_PROGRESS
                && !request.isReopenable(now);
        return late
                ? Optional.of(Rejection.of(
                                SupportProblems.REOPEN_WINDOW_OVER, "The request was resolved more than 14 days ago.")
                        .step("openRequest", "POST", "/requests"))
                : Optional.empty();
    }

    /** What is over takes no more notes. */
    static Optional<Rejection> takesNotes(SupportRequest request, Side side) {
        return LifeCycle.isOver(request.status())
                ? Optional.of(wrongState(request, side, "take a note"))
                : Optional.empty();
    }

    /** Only a customer's request that the CSP still works on can be escalated. */
    static Optional<Rejection> isWithTheCsp(SupportRequest request, Side side) {
        return request.isWithTheCsp() ? Optional.empty() : Optional.of(wrongState(request, side, "be escalated"));
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

    private static Rejection wrongState(SupportRequest request, Side side, String wish) {
        List<String> allowed = LifeCycle.next(request.status(), side).stream()
                .map(RequestStatus::publicName)
                .toList();
        return Rejection.of(
                        SupportProblems.WRONG_STATE,
                        "The request is %s at level %s and cannot %s by you."
                                .formatted(request.status().publicName(), request.level(), wish))
                .field("#/status", "is " + request.status().publicName(), "from here, by you: " + allowed)
                .step("readRequest", "GET", "/requests/" + request.id());
    }
}
