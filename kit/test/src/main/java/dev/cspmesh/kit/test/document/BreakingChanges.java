package dev.cspmesh.kit.test.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What would break a client that was written against a published OpenAPI document: something it uses is gone, something
 * it sends is not enough or not taken any more, something it reads is of another kind. The libraries at hand do not see
 * a changed type in OpenAPI 3.1.
 */
final class BreakingChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private final JsonNode published;
    private final JsonNode now;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonNode published, JsonNode now) {
        this.published = published;
        this.now = now;
    }

    /** The breaking changes, a sentence each. */
    static List<String> between(JsonNode published, JsonNode now) {
        BreakingChanges changes = new BreakingChanges(published, now);
        published
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> changes.operation(path.getKey(), method.getKey(), method.getValue())));
        return changes.found;
    }

    private void operation(String path, String method, JsonNode before) {
        String name = method.toUpperCase(Locale.ROOT) + " " + path;
        JsonNode after = now.path("paths").path(path).path(method);
        if (after.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        if (!before.path("operationId").equals(after.path("operationId"))) {
            found.add(name + " has another operationId");
        }
        security(name, before.path("security"), after.path("security"));
        parameters(name, before.path("parameters"), after.path("parameters"));
        body(name, before.path("requestBody"), after.path("requestBody"));
        responses(name, before.path("responses"), after.path("responses"));
    }

    /** Every way in stays open, and what needed a token still does. */
    private void security(String name, JsonNode before, JsonNode after) {
        Set<String> ways = texts(after);
        texts(before).stream()
                .filter(way -> !ways.contains(way))
                .forEach(way -> found.add(name + " is no longer open to " + way));
        if (ways.contains("{}") && !texts(before).contains("{}")) {
            found.add(name + " needs no token any more");
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each -> texts.add(each.toString()));
        return texts;
    }

    private void parameters(String name, JsonNode before, JsonNode after) {
        for (JsonNode parameter : before) {
            String which = name + " " + parameter.path("in").asText() + " parameter "
                    + parameter.path("name").asText();
            JsonNode same = like(parameter, after);
            if (same.isMissingNode()) {
                found.add(which + " is gone");
                continue;
            }
            if (same.path("required").asBoolean() && !parameter.path("required").asBoolean()) {
                found.add(which + " is required now");
            }
            sent(which, parameter.path("schema"), same.path("schema"));
        }
        for (JsonNode parameter : after) {
            if (parameter.path("required").asBoolean()
                    && like(parameter, before).isMissingNode()) {
                found.add(name + " requires a new parameter "
                        + parameter.path("name").asText());
            }
        }
    }

    private static JsonNode like(JsonNode parameter, JsonNode list) {
        for (JsonNode each : list) {
            if (each.path("name").equals(parameter.path("name"))
                    && each.path("in").equals(parameter.path("in"))) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    private void body(String name, JsonNode before, JsonNode after) {
        if (after.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(name + " requires a body now");
        }
        before.path("content").properties().forEach(type -> {
            JsonNode same = after.path("content").path(type.getKey());
            if (same.isMissingNode()) {
                found.add(name + " does not take " + type.getKey() + " any more");
            } else {
                sent(name + " body", type.getValue().path("schema"), same.path("schema"));
            }
        });
    }

    private void responses(String name, JsonNode before, JsonNode after) {
        before.properties().forEach(response -> {
            String which = name + " " + response.getKey();
            JsonNode same = ChangedSchema.resolve(now, after.path(response.getKey()));
            JsonNode published = ChangedSchema.resolve(this.published, response.getValue());
            if (same.isMissingNode()) {
                found.add(which + " is gone");
                return;
            }
            gone(which + " header ", published.path("headers"), same.path("headers"));
            gone(which + " as ", published.path("content"), same.path("content"));
            published
                    .path("content")
                    .properties()
                    .forEach(type -> read(
                            which,
                            type.getValue().path("schema"),
                            same.path("content").path(type.getKey()).path("schema")));
        });
    }

    private void gone(String what, JsonNode before, JsonNode after) {
        Set<String> left = after.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        before.properties().stream()
                .filter(each -> !left.contains(each.getKey()))
                .forEach(each -> found.add(what + each.getKey() + " is gone"));
    }

    private void sent(String what, JsonNode before, JsonNode after) {
        found.addAll(new ChangedSchema(published, now, ChangedSchema.Way.SENT).between(what, before, after));
    }

    private void read(String what, JsonNode before, JsonNode after) {
        if (!after.isMissingNode()) {
            found.addAll(new ChangedSchema(published, now, ChangedSchema.Way.READ).between(what, before, after));
        }
    }
}
