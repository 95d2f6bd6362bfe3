package dev.cspmesh.navigator.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.kit.jobs.ExternalJob;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;
import java.util.Optional;
import java.util.Set;

/**
 * Reconciles the cluster with a desired state. Every step may be repeated: what is there and right is left alone, and a write
 * carries the version that was read, so that nobody else's change is overrun. Runs on worker threads only, because the
 * client blocks, and so never in a database transaction.
 */
@ApplicationScoped
public class Cluster {

    /** Lost races for one object after which the job starts anew, with a pause. */
    private static final int RACES = 5;

    private static final int UNPROCESSABLE = 422;
    private static final Set<Integer> HOPELESS = Set.of(HttpURLConnection.HTTP_BAD_REQUEST, UNPROCESSABLE);

    private final KubernetesClient client;
    private final KubernetesSerialization json;
    private final Vertx vertx;

    Cluster(KubernetesClient client, Vertx vertx) {
        this.client = client;
        this.json = client.getKubernetesSerialization();
        this.vertx = vertx;
    }

    /**
     * Makes what is missing, repairs what drifted, takes away what shall not be there.
     *
     * @return what the operator says about the watched object; fails with {@link ExternalJob.Hopeless} when the API server
     *     refuses an object as it is, and with the client's failure when a repetition may help
     */
    public Uni<Phase> reconcile(DesiredState desired) {
        return vertx.executeBlocking(() -> reconcileNow(desired), false);
    }

    private Phase reconcileNow(DesiredState desired) {
        try {
            desired.present().forEach(this::apply);
            desired.absent().forEach(this::remove);
            return desired.watched().map(this::phase).orElse(Phase.pending());
        } catch (KubernetesClientException e) {
            if (HOPELESS.contains(e.getCode())) {
                throw new ExternalJob.Hopeless("The cluster refuses: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    private void apply(HasMetadata wanted) {
        for (int race = 1; !applied(wanted); race++) {
            if (race == RACES) {
                throw new KubernetesClientException("lost %d races for %s".formatted(RACES, name(wanted)));
            }
        }
    }

    /** One look and at most one write; false when somebody else wrote in between. */
    private boolean applied(HasMetadata wanted) {
        try {
            HasMetadata actual = client.resource(wanted).get();
            if (actual == null) {
                client.resource(wanted).create();
            } else {
                repair(wanted, actual);
            }
            return true;
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    private void repair(HasMetadata wanted, HasMetadata actual) {
        ObjectNode shall = json.convertValue(wanted, ObjectNode.class);
        ObjectNode is = json.convertValue(actual, ObjectNode.class);
        if (!Drift.none(shall, is)) {
            HasMetadata repaired = json.convertValue(Drift.repaired(shall, is), wanted.getClass());
            client.resource(repaired).update();
        }
    }

    private void remove(HasMetadata unwanted) {
        client.resource(unwanted).delete();
    }

    private Phase phase(CustomResource<?, OperatorStatus> watched) {
        return Optional.ofNullable(client.resource(watched).get())
                .map(Cluster::read)
                .orElse(Phase.pending());
    }

    private static Phase read(CustomResource<?, OperatorStatus> object) {
        long generation =
                Optional.ofNullable(object.getMetadata().getGeneration()).orElse(0L);
        return Optional.ofNullable(object.getStatus())
                .map(status -> status.read(generation))
                .orElse(Phase.pending());
    }

    private static String name(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}
