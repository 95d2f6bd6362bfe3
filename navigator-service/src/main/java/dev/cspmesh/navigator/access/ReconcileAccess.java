package dev.cspmesh.navigator.access;

import dev.cspmesh.kit.jobs.ExternalJob;
import dev.cspmesh.navigator.cluster.Cluster;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Reconciles the cluster's role bindings with the access in effect, and ends access whose time is over. */
@ApplicationScoped
public class ReconcileAccess implements ExternalJob {

    static final String KIND = "ACCESS";

    private final ExpireAccess expire;
    private final Cluster cluster;

    ReconcileAccess(ExpireAccess expire, Cluster cluster) {
        this.expire = expire;
        this.cluster = cluster;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Outcome> run(String grantId) {
        return expire.inEffect(UUID.fromString(grantId))
                .chain(grant -> cluster.reconcile(AccessObjects.of(grant)))
                .replaceWith(Outcome.DONE);
    }

    /** Access is never left different from what was agreed: it is tried until the cluster agrees. */
    @Override
    public Uni<Outcome> giveUp(String grantId, String reason) {
        return Uni.createFrom().item(Outcome.LATER);
    }

    @Override
    public Optional<String> recurring() {
        return Optional.of("select id from access_grant where effective_level <> 'NONE'");
    }
}
