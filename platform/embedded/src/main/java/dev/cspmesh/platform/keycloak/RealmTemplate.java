package dev.cspmesh.platform.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.platform.port.Port;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm as JSON with placeholders: <code>${url.partner}</code>, <code>${port.smtp}</code>, <code>${secret.CLIENT}
 * </code>, <code>${user-profile}</code>.
 */
final class RealmTemplate {
    static final String REALM = "csp-mesh";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private RealmTemplate() {}

    /** The template itself, to notice that it has changed. */
    static String text() {
        return resource("/realm/csp-mesh.json") + resource("/realm/user-profile.json");
    }

    /** The realm of one platform. */
    static JsonNode realm(PlatformPaths paths) {
        Map<String, String> values = values(paths);
        String filled = PLACEHOLDER
                .matcher(resource("/realm/csp-mesh.json"))
                .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(values.get(found.group(1)))
                        .orElseThrow(() -> new IllegalStateException("realm template: unknown " + found.group()))));
        return parse(filled);
    }

    private static Map<String, String> values(PlatformPaths paths) {
        Map<String, String> values = new TreeMap<>();
        values.put("port.smtp", String.valueOf(paths.ports().of(Port.SMTP)));
        values.put("secret." + Secrets.VMWARE_CLIENT, paths.secrets().client(Secrets.VMWARE_CLIENT));
        for (MeshService service : MeshService.values()) {
            values.put(
                    "url." + service.database(),
                    "http://localhost:" + paths.ports().of(service.port()));
            values.put("secret." + service.id(), paths.secrets().client(service.id()));
        }
        values.put(
                "user-profile",
                inJsonText(parse(resource("/realm/user-profile.json")).toString()));
        return values;
    }

    /** Escapes a text that stands inside of a JSON string. */
    private static String inJsonText(String text) {
        String quoted = TextNode.valueOf(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("realm template", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Optional.ofNullable(RealmTemplate.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("missing " + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
