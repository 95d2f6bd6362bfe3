package dev.cspmesh.billing.metering.exception;

import dev.cspmesh.billing.metering.ReportUsage;
import dev.cspmesh.billing.BillingConfig;
import dev.cspmesh.kit.context.VertxContexts;
import dev.cspmesh.kit.jobs.Poller;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Topics have no order between them: usage may come before the activation, the contract or the price book that it names.
 * It waits in the exceptions queue and is taken by itself once they are learnt, so the order of messages changes nothing.
 */
@ApplicationScoped
class RetryPendingUsage {

    private final PendingUsage early;
    private final ReportUsage report;
    private final VertxContexts contexts;
    private final Poller lookouts;
    private final BillingConfig config;

    RetryPendingUsage(
            PendingUsage early, ReportUsage report, VertxContexts contexts, Poller lookouts, BillingConfig config) {
        this.early = early;
        this.report = report;
        this.contexts = contexts;
        this.lookouts = lookouts;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        lookouts.begin("Early usage", config.lookEvery(), this::look);
    }

    private Uni<Boolean> look() {
        return contexts.run(() -> early.knownNow().chain(this::reconsider));
    }

    private Uni<Boolean> reconsider(List<PendingUsage.Waiting> waiting) {
        return waiting.isEmpty()
                ? Uni.createFrom().item(false)
                : report.report(waiting.stream().map(PendingUsage.Waiting::usage).toList())
                        .chain(settlement -> early.settle(waiting, settlement));
    }
}
