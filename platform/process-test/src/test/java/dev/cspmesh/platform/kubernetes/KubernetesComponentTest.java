package dev.cspmesh.platform.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.report.Progress;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubernetesComponentTest {
    private static final String NAMESPACE = "tenant-a";

    @TempDir
    private Path folder;

    private KubernetesComponent component;
    private KubernetesClient client;

    @BeforeEach
    void start() {
        PlatformPaths paths = new PlatformPaths(
                folder, folder, Ports.free(), Secrets.loadOrCreate(folder.resolve("secrets.properties")));
        component = new KubernetesComponent(paths);
        begin();
    }

    @AfterEach
    void stop() {
        client.close();
        component.stop();
    }

    @Test
    void the_operator_makes_a_custom_resource_ready() {
        sddc("prod", Map.of());

        GenericKubernetesResource ready = awaitPhase("prod");

        assertThat(ready.<String>get("status", "phase")).isEqualTo("Ready");
        assertThat(ready.<Integer>get("status", "observedGeneration")).isEqualTo(1);
        assertThat(ready.<String>get("status", "endpoint")).isEqualTo("https://prod.tenant-a.csp-mesh.example");
        assertThat(ready.<String>get("status", "conditions", 0, "type")).isEqualTo("Ready");
        assertThat(ready.<Integer>get("spec", "hosts")).isEqualTo(3);
    }

    @Test
    void the_operator_follows_a_changed_resource() {
        sddc("grown", Map.of());
        awaitPhase("grown");

        sddcs("grown").edit(object -> {
            object.setAdditionalProperty("spec", Map.of("hosts", 5));
            return object;
        });
        GenericKubernetesResource ready = sddcs("grown")
                .waitUntilCondition(
                        object -> Integer.valueOf(2).equals(object.get("status", "observedGeneration")),
                        10,
                        TimeUnit.SECONDS);

        assertThat(ready.<Integer>get("spec", "hosts")).isEqualTo(5);
    }

    @Test
    void an_annotated_resource_fails_with_the_reason() {
        sddc("doomed", Map.of("navigator.cspmesh.dev/fail", "no capacity in eu-central-1"));

        GenericKubernetesResource failed = awaitPhase("doomed");

        assertThat(failed.<String>get("status", "phase")).isEqualTo("Failed");
        assertThat(failed.<String>get("status", "conditions", 0, "message")).isEqualTo("no capacity in eu-central-1");
    }

    @Test
    void objects_survive_a_restart_and_versions_count_on() {
        Namespace created = client.namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(NAMESPACE)
                        .addToLabels("team", "a")
                        .endMetadata()
                        .build())
                .create();
        sddc("kept", Map.of());
        GenericKubernetesResource before = awaitPhase("kept");

        stop();
        begin();

        assertThat(client.namespaces().withName(NAMESPACE).get()).isEqualTo(created);
        assertThat(client.namespaces().withLabel("team", "a").list().getItems()).hasSize(1);
        assertThat(sddcs("kept").get()).isEqualTo(before);
        assertThat(version(sddc("later", Map.of()))).isGreaterThan(version(before));
        assertThat(sddcs("kept").delete()).hasSize(1);
        assertThat(Optional.ofNullable(sddcs("kept").get())).isEmpty();
    }

    private void begin() {
        component.start(Progress.SILENT);
        Config config = Config.empty();
        config.setMasterUrl(component.address());
        client = new KubernetesClientBuilder().withConfig(config).build();
    }

    private GenericKubernetesResource sddc(String name, Map<String, String> annotations) {
        return client.genericKubernetesResources(CustomResources.all().getFirst())
                .inNamespace(NAMESPACE)
                .resource(new GenericKubernetesResourceBuilder()
                        .withApiVersion("navigator.cspmesh.dev/v1")
                        .withKind("Sddc")
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace(NAMESPACE)
                        .withAnnotations(annotations)
                        .endMetadata()
                        .addToAdditionalProperties("spec", Map.of("hosts", 3))
                        .build())
                .create();
    }

    private Resource<GenericKubernetesResource> sddcs(String name) {
        return client.genericKubernetesResources(CustomResources.all().getFirst())
                .inNamespace(NAMESPACE)
                .withName(name);
    }

    private GenericKubernetesResource awaitPhase(String name) {
        return sddcs(name)
                .waitUntilCondition(object -> object.get("status", "phase") instanceof String, 10, TimeUnit.SECONDS);
    }

    private static long version(GenericKubernetesResource object) {
        return Long.parseLong(object.getMetadata().getResourceVersion());
    }
}
