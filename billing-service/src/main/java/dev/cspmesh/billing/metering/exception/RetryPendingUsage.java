package dev.cspmesh.billing.metering.exception;

import dev.cspmesh.billing.metering.ReportUsage;
import dev.cspmesh.billing.projection.PendingUsageRetry;
import dev.cspmesh.kit.jobs.ExternalJob;
import dev.cspmesh.kit.jobs.Jobs;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Topics have no order between them: usage may come before the activation, the contract or the price book that it names.
 * It waits as an exception and is accepted by itself once they are known, so the order of messages changes nothing.
 *
 * <p>Runs outside of a transaction, because each batch of usage has one of its own.
 */
@ApplicationScoped
class RetryPendingUsage implements ExternalJob, PendingUsageRetry {

    private static final String KIND = "retry-pending-usage";

    private final PendingUsage pending;
    private final ReportUsage report;
    private final Jobs jobs;

    RetryPendingUsage(PendingUsage pending, ReportUsage report, Jobs jobs) {
        this.pending = pending;
        this.report = report;
        this.jobs = jobs;
    }

    @Override
    public Uni<Void> request(String cause) {
        return jobs.now(KIND, cause);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Usage that has stopped waiting for one thing may wait for the next one: it looks until nothing changes. */
    @Override
    public Uni<Outcome> run(String cause) {
        return pending.knownNow().chain(this::retry).map(any -> any ? Outcome.LATER : Outcome.DONE);
    }

    private Uni<Boolean> retry(List<PendingUsage.Waiting> waiting) {
        return waiting.isEmpty()
                ? Uni.createFrom().item(false)
                : report.retry(waiting.stream().map(PendingUsage.Waiting::usage).toList())
                        .chain(result -> pending.settle(waiting, result));
    }

    /** Never for good: the usage would wait for ever. */
    @Override
    public Uni<Outcome> giveUp(String cause, String reason) {
        Log.errorf("Usage that waits can't be retried after %s: %s", cause, reason);
        return Uni.createFrom().item(Outcome.LATER);
    }
}
