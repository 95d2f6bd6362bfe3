package dev.cspmesh.platform.kubernetes;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Plays the operator of a real cluster: some time after a custom resource of ours was made or changed, its status says
 * {@code Ready}, or {@code Failed} with the reason that an annotation asks for.
 */
final class ClusterOperator implements AutoCloseable {
    /** Makes the object fail; the value becomes the message. */
    static final String FAIL = CustomResources.GROUP + "/fail";

    private static final String STATUS = "status";

    private final KubernetesClient client;
    private final Clock clock;
    private final Executor later;
    private volatile boolean closed;

    /**
     * @param delay time that provisioning takes
     */
    ClusterOperator(KubernetesClient client, Duration delay, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    void start() {
        CustomResources.all()
                .forEach(kind ->
                        client.genericKubernetesResources(kind).inAnyNamespace().inform(new Watching(kind)));
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }

    private final class Watching implements ResourceEventHandler<GenericKubernetesResource> {
        private final CustomResourceDefinitionContext kind;

        private Watching(CustomResourceDefinitionContext kind) {
            this.kind = kind;
        }

        @Override
        public void onAdd(GenericKubernetesResource object) {
            seen(object);
        }

        @Override
        public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource object) {
            seen(object);
        }

        @Override
        public void onDelete(GenericKubernetesResource object, boolean unknownState) {
            // nothing to release: the sandbox provisions nothing
        }

        private void seen(GenericKubernetesResource object) {
            if (observed(object) != generation(object)) {
                later.execute(() -> report(
                        object.getMetadata().getNamespace(),
                        object.getMetadata().getName()));
            }
        }

        /** Speaks of the object that is there by then: under the same name another may have taken its place. */
        private void report(String namespace, String name) {
            if (closed) {
                return;
            }
            var named = client.genericKubernetesResources(kind)
                    .inNamespace(namespace)
                    .withName(name);
            try {
                GenericKubernetesResource object = named.get();
                if (object != null && observed(object) != generation(object)) {
                    named.subresource(STATUS)
                            .patch(
                                    PatchContext.of(PatchType.JSON_MERGE),
                                    Serialization.asJson(Map.of(STATUS, status(object))));
                }
            } catch (KubernetesClientException e) {
                if (e.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
                    throw e;
                }
            }
        }
    }

    private Map<String, Object> status(GenericKubernetesResource object) {
        Optional<String> failure = Optional.ofNullable(object.getMetadata().getAnnotations())
                .flatMap(annotations -> Optional.ofNullable(annotations.get(FAIL)));
        return Map.of(
                "phase",
                failure.isPresent() ? "Failed" : "Ready",
                "observedGeneration",
                generation(object),
                "conditions",
                List.of(ready(object, failure)),
                "endpoint",
                failure.isPresent() ? "" : endpoint(object));
    }

    private Map<String, Object> ready(GenericKubernetesResource object, Optional<String> failure) {
        return Map.of(
                "type",
                "Ready",
                STATUS,
                failure.isPresent() ? "False" : "True",
                "reason",
                failure.isPresent() ? "ProvisioningFailed" : "Provisioned",
                "message",
                failure.orElse("provisioned"),
                "observedGeneration",
                generation(object),
                "lastTransitionTime",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String endpoint(GenericKubernetesResource object) {
        return "https://" + object.getMetadata().getName() + "."
                + object.getMetadata().getNamespace() + ".csp-mesh.example";
    }

    private static long generation(GenericKubernetesResource object) {
        return Optional.ofNullable(object.getMetadata().getGeneration()).orElse(1L);
    }

    /** The generation that the status speaks of; 0 when there is no status yet. */
    private static long observed(GenericKubernetesResource object) {
        return Optional.ofNullable(object.get(STATUS, "observedGeneration"))
                .map(Object::toString)
                .map(Long::parseLong)
                .orElse(0L);
    }
}
