package dev.cspmesh.billing.metering.exception;

import dev.cspmesh.billing.metering.Outcome;
import dev.cspmesh.billing.metering.ReportUsage;
import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.billing.DryRun;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * A reviewer settles usage that was not taken. Accepting takes it first and notes the review then: if the note is lost,
 * the event is a duplicate the next time and is noted then.
 */
@ApplicationScoped
public class ReviewUsage {

    private final UsageExceptionRepository queue;
    private final ReportUsage report;
    private final Clock clock;

    ReviewUsage(UsageExceptionRepository queue, ReportUsage report, Clock clock) {
        this.queue = queue;
        this.report = report;
        this.clock = clock;
    }

    Uni<UsageException> review(Caller caller, UUID id, UsageException.Review review, boolean dryRun) {
        return Panache.withSession(() -> queue.get(caller, id))
                .call(found -> mustBeTaken(found, review)
                        ? take(found, dryRun)
                        : Uni.createFrom().voidItem())
                .chain(() -> note(caller, id, review, dryRun));
    }

    private static boolean mustBeTaken(UsageException found, UsageException.Review review) {
        return review.decision() == UsageException.Decision.ACCEPTED && !found.isReviewed();
    }

    private Uni<Void> take(UsageException found, boolean dryRun) {
        return report.reportReviewed(found.usage(), dryRun)
                .map(settlement -> settlement.outcomes().getFirst())
                .invoke(ReviewUsage::mustFit)
                .replaceWithVoid();
    }

    private static void mustFit(Outcome outcome) {
        if (outcome.isException()) {
            throw Rejection.of(
                            BillingProblems.NOT_TAKEN,
                            "The event can't be taken: "
                                    + outcome.reason().map(Enum::name).orElse("") + ".")
                    .rejected();
        }
    }

    @WithTransaction
    Uni<UsageException> note(Caller caller, UUID id, UsageException.Review review, boolean dryRun) {
        return DryRun.of(dryRun, queue.lock(caller, id).invoke(found -> found.review(review, clock)));
    }
}
