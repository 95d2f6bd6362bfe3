package dev.cspmesh.billing.metering;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Topics have no order between them: usage may come before the activation, the contract or the price book that it names.
 * It waits in the exceptions queue and is taken by itself once they are learnt, so the order of messages changes nothing.
 */
@ApplicationScoped
class ReconsiderUsage {

    private final EarlyUsage early;
    private final ReportUsage report;

    ReconsiderUsage(EarlyUsage early, ReportUsage report) {
        this.early = early;
        this.report = report;
    }

    @Scheduled(
            identity = "reconsider",
            every = "${mesh.billing.look-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return early.knownNow().chain(this::reconsider).onFailure().recoverWithUni(failure -> {
            Log.warnf("Early usage waits for the next look: %s", failure.toString());
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> reconsider(List<EarlyUsage.Waiting> waiting) {
        return waiting.isEmpty()
                ? Uni.createFrom().voidItem()
                : report.report(waiting.stream().map(EarlyUsage.Waiting::usage).toList())
                        .chain(settlement -> early.settle(waiting, settlement));
    }
}
