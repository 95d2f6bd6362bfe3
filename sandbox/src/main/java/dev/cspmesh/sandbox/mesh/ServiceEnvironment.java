package dev.cspmesh.sandbox.mesh;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.Ports;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The configuration that a service gets from its surroundings, as environment variables: the same names that a chart
 * sets on a cluster.
 *
 * @param databases which database a service has; tests give each mesh its own
 * @param ports of the services; the platform knows its own
 * @param topicPrefix before every topic name; empty in the sandbox
 */
public record ServiceEnvironment(
        RunningPlatform platform,
        Ports ports,
        Function<MeshService, Database> databases,
        Path clock,
        String topicPrefix,
        Map<String, String> inherited) {

    /** All variables of one service. */
    public Map<String, String> of(MeshService service) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service.port())));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", platform.kafkaBootstrap());
        variables.put("MESH_TOPIC_PREFIX", topicPrefix);
        variables.put("QUARKUS_MAILER_HOST", platform.mailHost());
        variables.put("QUARKUS_MAILER_PORT", String.valueOf(platform.mailPort()));
        variables.put("MESH_SANDBOX_CLOCK_FILE", clock.toString());
        variables.putAll(database(databases.apply(service)));
        variables.putAll(identity(service));
        variables.putAll(kubernetes());
        for (MeshService other : MeshService.values()) {
            variables.put("MESH_" + other.name() + "_URL", address(other));
        }
        return variables;
    }

    /** Base address of a service. */
    public String address(MeshService service) {
        return "http://localhost:" + ports.of(service.port());
    }

    private static Map<String, String> database(Database database) {
        return Map.of(
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
    }

    /** Keycloak may still be starting: services wait for it themselves. */
    private Map<String, String> identity(MeshService service) {
        String keycloak = "http://localhost:" + platform.port(Port.KEYCLOAK);
        String issuer = keycloak + "/realms/csp-mesh";
        String secret = platform.secrets().client(service.id());
        return Map.of(
                "MESH_OIDC_ISSUER", issuer,
                "MESH_OIDC_CLIENT_SECRET", secret,
                "MESH_KEYCLOAK_ADMIN_URL", keycloak + "/admin/realms/csp-mesh");
    }

    /** With {@code KUBECONFIG} the services meet the cluster that it names, else the platform's API. */
    private Map<String, String> kubernetes() {
        if (inherited.containsKey("KUBECONFIG")) {
            return Map.of();
        }
        return Map.of(
                "MESH_KUBERNETES_URL", platform.kubernetes(),
                "QUARKUS_KUBERNETES_CLIENT_API_SERVER_URL", platform.kubernetes(),
                "QUARKUS_KUBERNETES_CLIENT_TRUST_CERTS", "true");
    }
}
