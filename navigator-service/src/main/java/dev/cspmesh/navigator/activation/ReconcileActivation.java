package dev.cspmesh.navigator.activation;

import dev.cspmesh.navigator.cluster.Cluster;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.navigator.errand.Errand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reconciles the cluster with what an activation needs, until its operator has answered; undoes a failed one. */
@ApplicationScoped
public class ReconcileActivation implements Errand {

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
    public Uni<Outcome> run(UUID activationId) {
        return observe.read(activationId).chain(this::reconcile);
    }

    private Uni<Outcome> reconcile(ServiceActivation activation) {
        return cluster.reconcile(ActivationObjects.of(activation))
                .chain(phase -> observe.observe(activation.id(), activation.status(), phase));
    }

    @Override
    public Uni<Outcome> giveUp(UUID activationId, String reason) {
        return observe.observe(activationId, ActivationStatus.ACTIVATING, Phase.failed(reason));
    }

    @Override
    public Optional<String> standing() {
        return Optional.of("select id from service_activation where status in ('ACTIVATING', 'ACTIVE')");
    }
}
