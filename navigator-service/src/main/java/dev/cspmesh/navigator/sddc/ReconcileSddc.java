package dev.cspmesh.navigator.sddc;

import dev.cspmesh.navigator.cluster.Cluster;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.kit.jobs.ExternalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reconciles the cluster with what a data center needs, until its operator has answered; undoes a failed one. */
@ApplicationScoped
public class ReconcileSddc implements ExternalJob {

    static final String KIND = "SDDC";

    private final ObserveSddc observe;
    private final Cluster cluster;

    ReconcileSddc(ObserveSddc observe, Cluster cluster) {
        this.observe = observe;
        this.cluster = cluster;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Outcome> run(String sddcId) {
        return observe.read(UUID.fromString(sddcId)).chain(this::reconcile);
    }

    private Uni<Outcome> reconcile(Sddc sddc) {
        return cluster.reconcile(SddcObjects.of(sddc)).chain(phase -> observe.observe(sddc.id(), sddc.status(), phase));
    }

    @Override
    public Uni<Outcome> giveUp(String sddcId, String reason) {
        return observe.observe(UUID.fromString(sddcId), SddcStatus.PROVISIONING, Phase.failed(reason));
    }

    @Override
    public Optional<String> recurring() {
        return Optional.of("select id from sddc where status in ('PROVISIONING', 'READY')");
    }
}
