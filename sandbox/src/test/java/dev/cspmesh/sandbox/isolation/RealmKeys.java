package dev.cspmesh.sandbox.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.keycloak.KeycloakAdmin;
import java.util.HashSet;
import java.util.Set;

/** The signing keys of the test realm, as its administrator sees them. */
final class RealmKeys {
    private static final String REALM = "csp-mesh";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakAdmin admin;

    RealmKeys(RunningPlatform platform) {
        this.admin = new KeycloakAdmin(platform.keycloak(), platform.secrets().keycloakAdmin());
    }

    /**
     * Lets Keycloak publish a key, and sign with it when its priority is the highest.
     *
     * @return its {@code kid}
     */
    String add(Signer signer, int priority) {
        Set<String> before = kids();
        ObjectNode key = JSON.createObjectNode()
                .put("name", "test-" + priority + "-" + before.size())
                .put("providerId", "rsa")
                .put("providerType", "org.keycloak.keys.KeyProvider");
        ObjectNode config = key.putObject("config");
        config.putArray("priority").add(Integer.toString(priority));
        config.putArray("enabled").add("true");
        config.putArray("active").add("true");
        config.putArray("algorithm").add("RS256");
        config.putArray("privateKey").add(signer.privatePem());
        admin.post(REALM + "/components", key);
        Set<String> after = kids();
        after.removeAll(before);
        return after.iterator().next();
    }

    /** Deletes what was added with this priority, as after a theft. */
    void delete(int priority) {
        for (JsonNode key : admin.get(REALM + "/components?type=org.keycloak.keys.KeyProvider")) {
            if (key.path("name").asText().startsWith("test-" + priority + "-")) {
                admin.delete(REALM + "/components/" + key.path("id").asText(), JSON.nullNode());
            }
        }
    }

    private Set<String> kids() {
        Set<String> kids = new HashSet<>();
        for (JsonNode key : admin.get(REALM + "/keys").path("keys")) {
            kids.add(key.path("kid").asText());
        }
        return kids;
    }
}
