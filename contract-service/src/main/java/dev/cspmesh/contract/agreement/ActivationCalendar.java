package dev.cspmesh.contract.agreement;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Looks every second which contracts have reached their first day. Each is activated in a transaction of its own, so
 * that one that fails does not hold up the others; several instances share the work.
 */
@ApplicationScoped
public class ActivationCalendar {

    private final ActivateAgreement activate;

    ActivationCalendar(ActivateAgreement activate) {
        this.activate = activate;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return activate.due()
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::activate)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> activate(UUID id) {
        return activate.activate(id).onFailure().recoverWithUni(failure -> {
            Log.errorf(failure, "Contract %s waits for the next look", id);
            return Uni.createFrom().voidItem();
        });
    }
}
