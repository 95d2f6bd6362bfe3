package dev.cspmesh.delivery.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Repository;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Strict models of every kind that we write. Kubernetes' own kinds are read with fabric8's classes, whose room for unknown
 * fields is closed here; kinds of operators are held against schemas of the fields that we use.
 */
public final class Models {

    private static final Map<String, Class<? extends HasMetadata>> TYPED = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/LimitRange", LimitRange.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Pod", Pod.class),
            Map.entry("v1/ResourceQuota", ResourceQuota.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apiextensions.k8s.io/v1/CustomResourceDefinition", CustomResourceDefinition.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("rbac.authorization.k8s.io/v1/ClusterRole", ClusterRole.class),
            Map.entry("rbac.authorization.k8s.io/v1/ClusterRoleBinding", ClusterRoleBinding.class),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
            Map.entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class));

    private static final String SCHEMAS = "delivery/src/test/resources/models";
    private static final ObjectMapper STRICT = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new NoRoomForUnknownFields());
    private static final Map<String, Schema> SCHEMA = schemas();

    private Models() {}

    private static final class NoRoomForUnknownFields extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }

    private static Map<String, Schema> schemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Schema> schemas = new TreeMap<>();
        Repository.files(SCHEMAS).forEach(file -> {
            String text = Repository.read(file);
            String id = dev.cspmesh.delivery.chart.Yaml.json(text).path("title").asText();
            schemas.put(id, registry.getSchema(text));
        });
        return schemas;
    }

    /** API versions of all known kinds. */
    public static Set<String> known() {
        Set<String> versions = new TreeSet<>();
        TYPED.keySet().forEach(kind -> versions.add(kind.substring(0, kind.lastIndexOf('/'))));
        SCHEMA.keySet().forEach(kind -> versions.add(kind.substring(0, kind.lastIndexOf('/'))));
        return versions;
    }

    /** What is wrong with an object; empty when nothing is. */
    public static Optional<String> complaint(Manifest manifest) {
        String kind = manifest.apiVersion() + "/" + manifest.kind();
        if (TYPED.containsKey(kind)) {
            return typed(manifest.tree(), TYPED.get(kind));
        }
        return SCHEMA.containsKey(kind)
                ? schema(manifest.tree(), SCHEMA.get(kind))
                : Optional.of("nobody knows " + kind);
    }

    private static Optional<String> typed(JsonNode tree, Class<?> type) {
        try {
            STRICT.treeToValue(tree, type);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage());
        }
    }

    private static Optional<String> schema(JsonNode tree, Schema schema) {
        List<com.networknt.schema.Error> errors =
                schema.validate(tree.toString(), com.networknt.schema.InputFormat.JSON);
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors.toString());
    }
}
