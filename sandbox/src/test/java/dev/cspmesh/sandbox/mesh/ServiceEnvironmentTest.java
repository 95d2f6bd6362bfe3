package dev.cspmesh.sandbox.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.Ports;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceEnvironmentTest {
    private final RunningPlatform platform =
            RunningPlatform.shared(Set.of(ComponentName.POSTGRES, ComponentName.KAFKA, ComponentName.KUBERNETES));
    private final Ports ports = Ports.free();

    @Test
    void a_service_learns_its_database_its_secret_and_its_neighbours() {
        Map<String, String> variables = environment(Map.of()).of(MeshService.CONTRACT);

        assertThat(variables)
                .containsEntry("QUARKUS_HTTP_PORT", String.valueOf(ports.of(Port.CONTRACT)))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "contract")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", platform.secrets().database("contract"))
                .containsEntry("MESH_OIDC_CLIENT_SECRET", platform.secrets().client("contract-service"))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", platform.kafkaBootstrap())
                .containsEntry("MESH_PARTNER_URL", "http://localhost:" + ports.of(Port.PARTNER))
                .containsEntry("MESH_KUBERNETES_URL", platform.kubernetes())
                .containsEntry("MESH_SANDBOX_CLOCK_FILE", "/state/clock");
        assertThat(variables.get("QUARKUS_DATASOURCE_JDBC_URL"))
                .startsWith("jdbc:postgresql://")
                .endsWith("/contract");
        assertThat(variables.get("MESH_OIDC_ISSUER")).endsWith("/realms/csp-mesh");
    }

    @Test
    void a_cluster_named_by_the_user_is_not_hidden_by_ours() {
        Map<String, String> variables =
                environment(Map.of("KUBECONFIG", "/home/me/.kube/config")).of(MeshService.NAVIGATOR);

        assertThat(variables).doesNotContainKeys("MESH_KUBERNETES_URL", "QUARKUS_KUBERNETES_CLIENT_API_SERVER_URL");
    }

    private ServiceEnvironment environment(Map<String, String> inherited) {
        return new ServiceEnvironment(platform, ports, platform::database, Path.of("/state/clock"), "", inherited);
    }
}
