package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.kit.jobs.ExternalJob;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes over what the cluster's operator says; status and event change in one transaction. */
@ApplicationScoped
public class ObserveActivation {

    private final Activations activations;
    private final Outbox outbox;
    private final Clock clock;

    ObserveActivation(Activations activations, Outbox outbox, Clock clock) {
        this.activations = activations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithSession
    Uni<ServiceActivation> read(UUID id) {
        return activations.read(id);
    }

    /**
     * Passes on to the activation what the cluster says.
     *
     * @param before the state for which the cluster was reconciled
     * @return done when that state is an end state and is still the state; a new state needs another look
     */
    @WithTransaction
    Uni<ExternalJob.Outcome> observe(UUID id, ActivationStatus before, Phase phase) {
        return activations
                .lockAny(id)
                .map(found -> found.orElseThrow())
                .call(activation -> publish(activation.observe(phase, clock)))
                .map(activation -> outcome(before, activation.status()));
    }

    private Uni<Void> publish(Optional<? extends DomainEvent> event) {
        return outbox.append(event.stream().toList());
    }

    private static ExternalJob.Outcome outcome(ActivationStatus before, ActivationStatus now) {
        boolean settled = now != ActivationStatus.ACTIVATING && now == before;
        return settled ? ExternalJob.Outcome.DONE : ExternalJob.Outcome.LATER;
    }
}
