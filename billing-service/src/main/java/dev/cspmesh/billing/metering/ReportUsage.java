package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.UsageContext;
import dev.cspmesh.billing.metering.validation.UsageCatalogue;
import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.Usage;
import dev.cspmesh.kit.event.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A meter reports a batch. Each event succeeds or fails on its own; what is taken, the roll-up, the estimate and its fact
 * are committed together before the answer.
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
    private final Outbox outbox;

    ReportUsage(
            Pool pool,
            UsageCatalogue catalogue,
            UsageMonths months,
            UsageStore store,
            UsageIdentities identities,
            UsageExceptionWriter exceptions,
            Outbox outbox) {
        this.pool = pool;
        this.catalogue = catalogue;
        this.months = months;
        this.store = store;
        this.identities = identities;
        this.exceptions = exceptions;
        this.outbox = outbox;
    }

    public Uni<IngestResult> report(List<Usage> reported) {
        return report(reported, false);
    }

    /** The same; in a dry run its effects are gone afterwards. */
    public Uni<IngestResult> report(List<Usage> reported, boolean dryRun) {
        return report(reported, UnaryOperator.identity(), dryRun);
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
        return store.take(transaction, batch.fitting())
                .call(taken -> tell(transaction, taken.estimates()))
                .chain(taken -> answer(transaction, reported, batch, taken));
    }

    private Uni<IngestResult> answer(
            SqlConnection transaction, List<Usage> reported, Batch batch, UsageStore.Taken taken) {
        List<Identity> others = batch.distinct().stream()
                .map(Usage::identity)
                .filter(identity -> !taken.fresh().contains(identity))
                .toList();
        return identities
                .known(transaction, others)
                .map(known -> IngestResult.of(reported, batch, taken.fresh(), known))
                .call(settlement -> exceptions.keep(transaction, settlement.exceptions()));
    }

    private Uni<Void> tell(SqlConnection transaction, List<EstimateEvent> estimates) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (EstimateEvent estimate : estimates) {
            chain = chain.chain(() -> outbox.append(transaction, estimate));
        }
        return chain;
    }
}
