package dev.cspmesh.navigator.activation;

import dev.cspmesh.navigator.cluster.Cluster;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.navigator.errand.Errand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Brings the cluster to what an activation wants, until its operator has answered; undoes a failed one. */
@ApplicationScoped
public class ActivationErrand implements Errand {

    static final String KIND = "ACTIVATION";

    private final ObserveActivation observe;
    private final Cluster cluster;

    ActivationErrand(ObserveActivation observe, Cluster cluster) {
        this.observe = observe;
        this.cluster = cluster;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Outcome> run(UUID activationId) {
        return observe.read(activationId).chain(this::bring);
    }

    private Uni<Outcome> bring(ServiceActivation activation) {
        return cluster.bring(ActivationState.of(activation))
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
