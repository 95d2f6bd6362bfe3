package dev.cspmesh.navigator.activation;

import dev.cspmesh.navigator.cluster.Cluster;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.kit.jobs.ExternalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reconciles the cluster with what an activation needs, until its operator has answered; undoes a failed one. */
@ApplicationScoped
public class ReconcileActivation implements ExternalJob {

    static final String KIND = "ACTIVATION";

    private final ObserveActivation observe;
    private final Cluster cluster;

    ReconcileActivation(ObserveActivation observe, Cluster cluster) {
        this.observe = observe;
        this.cluster = cluster;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Outcome> run(String activationId) {
        return observe.read(UUID.fromString(activationId)).chain(this::reconcile);
    }

    private Uni<Outcome> reconcile(ServiceActivation activation) {
        return cluster.reconcile(ActivationObjects.of(activation))
                .chain(phase -> observe.observe(activation.id(), activation.status(), phase));
    }

    @Override
    public Uni<Outcome> giveUp(String activationId, String reason) {
        return observe.observe(UUID.fromString(activationId), ActivationStatus.ACTIVATING, Phase.failed(reason));
    }

    @Override
    public Optional<String> recurring() {
        return Optional.of("select id from service_activation where status in ('ACTIVATING', 'ACTIVE')");
    }
}
