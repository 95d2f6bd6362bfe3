package dev.cspmesh.kit.test;

import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.component.MeshService;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Attaches a service test to the shared platform: a database of its own, topics with a prefix of their own, and a key
 * that signs its tokens. Argument {@code parts} names parts beyond PostgreSQL, Kafka and mail, for example
 * {@code keycloak}, which then also knows the service as its client.
 */
public class MeshTestResource implements QuarkusTestResourceLifecycleManager {

    private final Set<ComponentName> parts =
            EnumSet.of(ComponentName.POSTGRES, ComponentName.KAFKA, ComponentName.MAIL);
    private String service = "partner";

    @Override
    public void init(Map<String, String> arguments) {
        Arrays.stream(arguments.getOrDefault("parts", "").split(",", -1))
                .filter(name -> !name.isBlank())
                .map(ComponentName::of)
                .forEach(parts::add);
        service = arguments.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        RunningPlatform platform = RunningPlatform.shared(parts);
        Map<String, String> config = new HashMap<>();
        database(config, platform.createDatabase("test_" + service));
        signing(config);
        clients(config, platform);
        config.put("kafka.bootstrap.servers", platform.kafkaBootstrap());
        config.put("mesh.topic-prefix", "t" + UUID.randomUUID().toString().substring(0, 8) + ".");
        config.put("quarkus.mailer.host", platform.mailHost());
        config.put("quarkus.mailer.port", Integer.toString(platform.mailPort()));
        config.put("mesh.test.mailbox", platform.mailbox().toString());
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    private static void database(Map<String, String> config, Database database) {
        config.put("quarkus.datasource.username", database.username());
        config.put("quarkus.datasource.password", database.password());
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.reactive.url", database.reactiveUrl());
    }

    private static void signing(Map<String, String> config) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            config.put(
                    "quarkus.oidc.public-key",
                    base64.encodeToString(pair.getPublic().getEncoded()));
            config.put("quarkus.oidc.token.issuer", TestTokens.ISSUER);
            config.put(
                    TestTokens.SIGNING_KEY,
                    base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void clients(Map<String, String> config, RunningPlatform platform) {
        if (!parts.contains(ComponentName.KEYCLOAK)) {
            config.put("quarkus.oidc-client.client-enabled", "false");
            return;
        }
        MeshService client = MeshService.valueOf(service.toUpperCase(java.util.Locale.ROOT));
        config.put("quarkus.oidc-client.auth-server-url", platform.issuer());
        config.put("quarkus.oidc-client.credentials.secret", platform.secrets().client(client.id()));
        config.put("mesh.keycloak.admin-url", platform.keycloak() + "/admin/realms/csp-mesh");
    }

    @Override
    public void stop() {
        // The platform is shared and ends with the test run.
    }
}
