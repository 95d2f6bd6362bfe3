package dev.cspmesh.delivery.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a chart with their comments. What the schema leaves open belongs to Kubernetes or to a platform and needs
 * no comment of ours on its inside.
 */
public final class Values {

    private static final Pattern KEY = Pattern.compile("(?<indent> *)(?<key>[\\w.-]+):.*");
    private static final String BEGIN = "<!-- values: generated from values.yaml -->";
    private static final String END = "<!-- end of values -->";

    private final JsonNode tree;
    private final JsonNode schema;
    private final Map<String, String> comments;

    private Values(Chart chart) {
        this.tree = chart.values();
        this.schema = chart.schema();
        this.comments = comments(chart.text("values.yaml"));
    }

    public static Values of(Chart chart) {
        return new Values(chart);
    }

    /** Comment above a key; empty when there is none. */
    public String comment(String path) {
        return comments.getOrDefault(path, "");
    }

    /** Paths of everything that is ours: sections and leaves. */
    public List<String> documented() {
        List<String> paths = new ArrayList<>();
        walk("", tree, schema, (path, value, open) -> paths.add(path));
        return paths;
    }

    /** Paths of the objects to which the schema lets nobody add a key. */
    public List<String> closed() {
        List<String> paths = new ArrayList<>(List.of(""));
        walk("", tree, schema, (path, value, open) -> {
            if (value.isObject() && !open) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** The README with the table renewed. */
    public String inReadme(String readme) {
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        return readme.substring(0, begin) + "\n" + table() + readme.substring(readme.indexOf(END));
    }

    private String table() {
        StringBuilder table = new StringBuilder("| value | default | meaning |\n|---|---|---|\n");
        walk("", tree, schema, (path, value, open) -> {
            if (open || !value.isObject() || value.isEmpty()) {
                String shown = value.toString().length() > 60 ? "see values.yaml" : "`" + value + "`";
                table.append("| `%s` | %s | %s |\n".formatted(path, shown, comment(path)));
            }
        });
        return table.toString();
    }

    private interface Visit {
        void at(String path, JsonNode value, boolean open);
    }

    private void walk(String prefix, JsonNode object, JsonNode type, Visit visit) {
        object.properties().forEach(each -> {
            String path = prefix.isEmpty() ? each.getKey() : prefix + "." + each.getKey();
            JsonNode property = resolved(type.path("properties").path(each.getKey()));
            boolean open = !property.path("additionalProperties").isBoolean()
                    || property.path("additionalProperties").asBoolean();
            visit.at(path, each.getValue(), open);
            boolean partlyOurs = property.has("properties") && !path.endsWith("resources");
            if (each.getValue().isObject() && (!open || partlyOurs)) {
                walk(path, each.getValue(), property, visit);
            }
        });
    }

    private JsonNode resolved(JsonNode type) {
        if (type.has("oneOf")) {
            return resolved(type.path("oneOf").path(0));
        }
        return Optional.ofNullable(type.get("$ref"))
                .map(reference -> schema.at(reference.asText().substring(1)))
                .orElse(type);
    }

    private static Map<String, String> comments(String text) {
        Map<String, String> comments = new LinkedHashMap<>();
        Deque<String> path = new ArrayDeque<>();
        StringBuilder comment = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher key = KEY.matcher(line);
            if (line.strip().startsWith("#")) {
                comment.append(comment.isEmpty() ? "" : " ")
                        .append(line.strip().substring(1).strip());
            } else if (key.matches()) {
                while (path.size() > key.group("indent").length() / 2) {
                    path.removeLast();
                }
                path.addLast(key.group("key"));
                comments.put(String.join(".", path), comment.toString());
                comment.setLength(0);
            } else {
                comment.setLength(0);
            }
        }
        return comments;
    }
}
