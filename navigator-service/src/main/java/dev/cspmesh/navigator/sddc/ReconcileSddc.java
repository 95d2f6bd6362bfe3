package dev.cspmesh.navigator.sddc;

import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.navigator.cluster.Cluster;
import dev.cspmesh.navigator.provisioning.ReconcileProvisioned;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Reconciles the cluster with what data centers need. */
@Singleton
public class ReconcileSddc extends ReconcileProvisioned<Sddc> {

    static final String KIND = "SDDC";

    ReconcileSddc(Sddcs sddcs, Cluster cluster, Outbox outbox, Clock clock) {
        super(sddcs, cluster, outbox, clock);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> recurring() {
        return Optional.of("select id from sddc where status in ('PROVISIONING', 'READY')");
    }
}
