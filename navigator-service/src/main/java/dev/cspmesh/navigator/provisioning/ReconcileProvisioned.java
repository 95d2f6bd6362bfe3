package dev.cspmesh.navigator.provisioning;

import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.jobs.ExternalJob;
import dev.cspmesh.navigator.cluster.Cluster;
import dev.cspmesh.navigator.cluster.Phase;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.UUID;

/**
 * Reconciles the cluster with what a provisioned thing needs, until its operator has answered; undoes a failed one. No
 * transaction is open while the cluster works.
 *
 * @param <T> the entity
 */
public abstract class ReconcileProvisioned<T extends Provisioned> implements ExternalJob {

    private final ProvisionedRepository<T> things;
    private final Cluster cluster;
    private final Outbox outbox;
    private final Clock clock;

    protected ReconcileProvisioned(ProvisionedRepository<T> things, Cluster cluster, Outbox outbox, Clock clock) {
        this.things = things;
        this.cluster = cluster;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Outcome> run(String subject) {
        UUID id = UUID.fromString(subject);
        return Panache.withSession(() -> things.findById(id)).chain(this::reconcile);
    }

    private Uni<Outcome> reconcile(T thing) {
        return cluster.reconcile(thing.desiredState()).chain(phase -> observe(thing.id(), thing.operation(), phase));
    }

    @Override
    public Uni<Outcome> giveUp(String subject, String reason) {
        return observe(UUID.fromString(subject), LastOperation.State.IN_PROGRESS, Phase.failed(reason));
    }

    /**
     * Passes on what the cluster says; state and event change in one transaction.
     *
     * @param before the state for which the cluster was reconciled
     * @return done when that state is an end state and is still the state; a new state needs another look
     */
    private Uni<Outcome> observe(UUID id, LastOperation.State before, Phase phase) {
        return Panache.withTransaction(() -> things.named(id)
                .map(found -> found.orElseThrow())
                .call(thing ->
                        outbox.append(thing.observe(phase, clock).stream().toList()))
                .map(thing -> outcome(before, thing.operation())));
    }

    private static Outcome outcome(LastOperation.State before, LastOperation.State now) {
        boolean settled = now != LastOperation.State.IN_PROGRESS && now == before;
        return settled ? Outcome.DONE : Outcome.LATER;
    }
}
