package dev.cspmesh.billing.metering.exception;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.billing.DryRun;
import dev.cspmesh.billing.metering.Outcome;
import dev.cspmesh.billing.metering.ReportUsage;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer settles usage that was not accepted. Accepting stores it first and notes the review then: if the note is lost,
 * the event is a duplicate the next time and is noted then.
 */
@ApplicationScoped
public class ReviewUsage {

    private final UsageExceptionRepository exceptions;
    private final ReportUsage report;
    private final Outbox outbox;
    private final Clock clock;

    ReviewUsage(UsageExceptionRepository exceptions, ReportUsage report, Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.exceptions = exceptions;
        this.report = report;
        this.clock = clock;
    }

    /**
     * Notes a decision.
     *
     * @param ifMatch the version that the reviewer saw; storing the usage makes another one of it, so it counts before that
     */
    Uni<UsageException> review(
            Caller caller, UUID id, @Nullable String ifMatch, UsageException.Review review, boolean dryRun) {
        return Panache.withSession(() -> exceptions.get(caller, id))
                .invoke(found -> Responses.match(ifMatch, found.version()))
                .chain(found -> mustBeStored(found, review)
                        ? take(found, dryRun).chain(() -> note(caller, id, review, dryRun))
                        : noteSeen(caller, id, ifMatch, review, dryRun));
    }

    private static boolean mustBeStored(UsageException found, UsageException.Review review) {
        return review.decision() == UsageException.Decision.ACCEPTED && !found.isReviewed();
    }

    private Uni<Void> take(UsageException found, boolean dryRun) {
        return report.reportReviewed(found.usage(), dryRun)
                .map(result -> result.outcomes().getFirst())
                .invoke(ReviewUsage::mustFit)
                .replaceWithVoid();
    }

    private static void mustFit(Outcome outcome) {
        if (outcome.isException()) {
            throw Rejection.of(
                            BillingProblems.NOT_ACCEPTED,
                            "The event can't be accepted: "
                                    + outcome.reason().map(Enum::name).orElse("") + ".")
                    .rejected();
        }
    }

    @WithTransaction
    Uni<UsageException> note(Caller caller, UUID id, UsageException.Review review, boolean dryRun) {
        return DryRun.of(dryRun, exceptions.lock(caller, id).call(found -> note(caller, found, review)));
    }

    @WithTransaction
    Uni<UsageException> noteSeen(
            Caller caller, UUID id, @Nullable String ifMatch, UsageException.Review review, boolean dryRun) {
        return DryRun.of(
                dryRun,
                exceptions
                        .lock(caller, id)
                        .invoke(found -> Responses.match(ifMatch, found.version()))
                        .call(found -> note(caller, found, review)));
    }

    private Uni<Void> note(Caller caller, UsageException found, UsageException.Review review) {
        return found.review(caller, review, clock)
                .map(outbox::append)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
