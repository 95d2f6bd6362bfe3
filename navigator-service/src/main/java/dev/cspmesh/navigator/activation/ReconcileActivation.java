package dev.cspmesh.navigator.activation;

import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.navigator.cluster.Cluster;
import dev.cspmesh.navigator.provisioning.ReconcileProvisioned;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Reconciles the cluster with what activations need. */
@Singleton
public class ReconcileActivation extends ReconcileProvisioned<ServiceActivation> {

    static final String KIND = "ACTIVATION";

    ReconcileActivation(Activations activations, Cluster cluster, Outbox outbox, Clock clock) {
        super(activations, cluster, outbox, clock);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> recurring() {
        return Optional.of("select id from service_activation where status in ('ACTIVATING', 'ACTIVE')");
    }
}
