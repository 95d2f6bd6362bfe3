package dev.cspmesh.sandbox.isolation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.platform.RunningPlatform;
import dev.cspmesh.platform.keycloak.KeycloakAdmin;

/** The programs that may sign in at the test realm, as its administrator sees them. */
final class RealmClients {
    private static final String CLIENTS = "csp-mesh/clients";

    private final KeycloakAdmin admin;

    RealmClients(RunningPlatform platform) {
        this.admin = new KeycloakAdmin(platform.keycloak(), platform.secrets().keycloakAdmin());
    }

    void setSecret(String clientId, String secret) {
        ObjectNode client =
                (ObjectNode) admin.get(CLIENTS + "?clientId=" + clientId).get(0);
        admin.put(CLIENTS + "/" + client.path("id").asText(), client.put("secret", secret));
    }
}
