package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.Usage;
import dev.cspmesh.billing.metering.validation.UsageCatalogue;
import dev.cspmesh.billing.metering.validation.UsageContext;
import dev.cspmesh.billing.projection.PendingUsageRetry;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A meter reports a batch. Each event succeeds or fails on its own; what is accepted, the roll-up, the estimate and its
 * event are committed together before the answer.
 */
@ApplicationScoped
public class ReportUsage {

    private static final int TRIES_AFTER_DEADLOCK = 3;
    private static final int TRIES_AFTER_SPOOLING = 5;

    private final Pool pool;
    private final UsageCatalogue catalogue;
    private final UsageMonths months;
    private final UsageStore store;
    private final UsageIdentities identities;
    private final UsageExceptionWriter exceptions;
    private final PendingUsageRetry retry;
    private final Outbox outbox;

    ReportUsage(
            Pool pool,
            UsageCatalogue catalogue,
            UsageMonths months,
            UsageStore store,
            UsageIdentities identities,
            UsageExceptionWriter exceptions,
            PendingUsageRetry retry,
            Outbox outbox) {
        this.pool = pool;
        this.catalogue = catalogue;
        this.months = months;
        this.store = store;
        this.identities = identities;
        this.exceptions = exceptions;
        this.retry = retry;
        this.outbox = outbox;
    }

    Uni<IngestResult> report(List<Usage> reported) {
        return report(reported, false);
    }

    /** The same; in a dry run its effects are gone afterwards. */
    Uni<IngestResult> report(List<Usage> reported, boolean dryRun) {
        Uni<IngestResult> result = report(reported, UnaryOperator.identity(), dryRun);
        return dryRun ? result : result.call(this::lookAgain);
    }

    /** What an event names may have become known between its judgement and its commit: then nobody else retries it. */
    private Uni<Void> lookAgain(IngestResult result) {
        return result.isPending()
                ? Panache.withTransaction(() -> retry.request("reported"))
                : Uni.createFrom().voidItem();
    }

    /** Takes usage that has waited for what it names. */
    public Uni<IngestResult> retry(List<Usage> pending) {
        return report(pending, UnaryOperator.identity(), false);
    }

    /** Takes one event that somebody has reviewed: it is never too late. */
    public Uni<IngestResult> reportReviewed(Usage reviewed, boolean dryRun) {
        return report(List.of(reviewed), UsageContext::reviewed, dryRun);
    }

    private Uni<IngestResult> report(List<Usage> reported, UnaryOperator<UsageContext> review, boolean dryRun) {
        return Uni.createFrom()
                .deferred(() -> catalogue.read(reported).map(review))
                .map(context -> Batch.judged(reported, context))
                .chain(batch -> months.prepare(batch.months()).chain(() -> commit(reported, batch, dryRun)))
                .onFailure(SpooledMeanwhile.class)
                .retry()
                .atMost(TRIES_AFTER_SPOOLING);
    }

    private Uni<IngestResult> commit(List<Usage> reported, Batch batch, boolean dryRun) {
        Uni<IngestResult> work = dryRun
                ? pool.withConnection(connection -> tried(connection, reported, batch))
                : pool.withTransaction(transaction -> settle(transaction, reported, batch));
        return work.onFailure(Deadlock::is).retry().atMost(TRIES_AFTER_DEADLOCK);
    }

    private Uni<IngestResult> tried(SqlConnection connection, List<Usage> reported, Batch batch) {
        return connection
                .begin()
                .chain(transaction -> settle(connection, reported, batch).eventually(transaction::rollback));
    }

    private Uni<IngestResult> settle(SqlConnection transaction, List<Usage> reported, Batch batch) {
        return months.lockOpen(transaction, batch.months())
                .invoke(open -> {
                    if (!batch.isStillIn(open)) {
                        throw new SpooledMeanwhile();
                    }
                })
                .chain(() -> take(transaction, reported, batch));
    }

    private Uni<IngestResult> take(SqlConnection transaction, List<Usage> reported, Batch batch) {
        return store.store(transaction, batch.accepted())
                .call(stored -> outbox.append(transaction, stored.events()))
                .chain(stored -> answer(transaction, reported, batch, stored));
    }

    private Uni<IngestResult> answer(
            SqlConnection transaction, List<Usage> reported, Batch batch, UsageStore.Stored stored) {
        List<Identity> others = batch.distinct().stream()
                .map(Usage::identity)
                .filter(identity -> !stored.fresh().contains(identity))
                .toList();
        return identities
                .known(transaction, others)
                .map(known -> IngestResult.of(reported, batch, stored.fresh(), known))
                .call(settlement -> exceptions.keep(transaction, settlement.exceptions()));
    }
}
