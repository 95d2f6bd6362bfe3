package dev.cspmesh.platform.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.state.StateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Brings a realm that an earlier start imported up to date with ports that have moved since. Anything else in the realm
 * may have been changed on purpose and is left alone.
 */
final class RealmChanges {
    private static final String CONSOLE = "mesh-console";

    private final Path file;
    private final KeycloakAdmin admin;

    RealmChanges(Path folder, KeycloakAdmin admin) {
        this.file = folder.resolve("realm.properties");
        this.admin = admin;
    }

    void apply(JsonNode realm, Progress progress) {
        Properties before = StateFile.read(file);
        String template = Integer.toHexString(RealmTemplate.text().hashCode());
        String addresses = Integer.toHexString(realm.toString().hashCode());
        if (!before.isEmpty() && !addresses.equals(before.getProperty("addresses"))) {
            progress.report("moving the realm to the new ports");
            moveMail(realm);
            moveConsole(realm);
        }
        if (!template.equals(before.getProperty("template", template))) {
            progress.report("the realm's template has changed; ./mesh up --wipe takes the new one over");
        }
        StateFile.write(file, Map.of("addresses", addresses, "template", before.getProperty("template", template)));
    }

    private void moveMail(JsonNode realm) {
        ObjectNode current = (ObjectNode) admin.get(RealmTemplate.REALM);
        current.set("smtpServer", realm.path("smtpServer"));
        admin.put(RealmTemplate.REALM, current);
    }

    private void moveConsole(JsonNode realm) {
        String clients = RealmTemplate.REALM + "/clients";
        ObjectNode current =
                (ObjectNode) admin.get(clients + "?clientId=" + CONSOLE).path(0);
        for (JsonNode client : realm.path("clients")) {
            if (client.path("clientId").asText().equals(CONSOLE)) {
                List.of("redirectUris", "webOrigins").forEach(name -> current.set(name, client.path(name)));
            }
        }
        admin.put(clients + "/" + current.path("id").asText(), current);
    }
}
