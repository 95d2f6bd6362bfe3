package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.kit.jobs.ExternalJob;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Takes over what the cluster's operator says; status and event change in one transaction. */
@ApplicationScoped
public class ObserveSddc {

    private final Sddcs sddcs;
    private final Outbox outbox;

    ObserveSddc(Sddcs sddcs, Outbox outbox) {
        this.sddcs = sddcs;
        this.outbox = outbox;
    }

    @WithSession
    Uni<Sddc> read(UUID id) {
        return sddcs.read(id);
    }

    /**
     * Passes on to the data center what the cluster says.
     *
     * @param before the state for which the cluster was reconciled
     * @return done when that state is an end state and is still the state; a new state needs another look
     */
    @WithTransaction
    Uni<ExternalJob.Outcome> observe(UUID id, SddcStatus before, Phase phase) {
        return sddcs.lockAny(id)
                .map(found -> found.orElseThrow())
                .call(sddc -> publish(sddc.observe(phase)))
                .map(sddc -> outcome(before, sddc.status()));
    }

    private Uni<Void> publish(Optional<? extends DomainEvent> event) {
        return outbox.append(event.stream().toList());
    }

    private static ExternalJob.Outcome outcome(SddcStatus before, SddcStatus now) {
        boolean settled = now != SddcStatus.PROVISIONING && now == before;
        return settled ? ExternalJob.Outcome.DONE : ExternalJob.Outcome.LATER;
    }
}
