package dev.cspmesh.kit.test.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What keeps a document from making good clients, a sentence each. The public rule sets see none of it. */
public final class DocumentShape {

    /** Words that say nothing without the class around them, and what generators make up. */
    private static final Pattern VAGUE = Pattern.compile(
            "(Of|Reading|Cause|Status|Outcome|Decision|Step|Entry|Full|Head|Item|Line|Kind|Reason|State|Type|Result|Level"
                    + "|Form|View|Summary|Response|Request|Recorded|Listed|Admin|Margin|Condition)"
                    + "|.*(\\d|View|Dto|Response|Of|Inner)|Page[A-Z].*");

    private static final List<String> LIMITS =
            List.of("maxLength", "minLength", "maxItems", "minItems", "maximum", "minimum", "maxProperties");
    private static final Set<String> OTHER_LAST_DAYS =
            Set.of("validTo", "validUntil", "endsBefore", "endDate", "until", "to", "lastDay");
    private static final Set<String> KEYS = Set.of("Idempotency-Key", "If-Match");

    private final Document document;
    private final JsonNode components;
    private final List<String> found = new ArrayList<>();

    private DocumentShape(Document document) {
        this.document = document;
        this.components = document.root().path("components");
    }

    public static List<String> findings(Document document) {
        DocumentShape shape = new DocumentShape(document);
        shape.names();
        shape.answers();
        shape.operations();
        shape.refusals();
        return shape.found;
    }

    private void names() {
        schemas().forEach((name, schema) -> {
            if (VAGUE.matcher(name).matches()) {
                found.add("schema %s needs a name that says what it is: @Schema(name = …)".formatted(name));
            }
            schema.forEach(part -> unnamed(name, part));
        });
    }

    /** Generators make up a name for an object that has none. */
    private void unnamed(String name, JsonNode part) {
        if (part.path("properties").isObject() && part.path("type").asText().equals("object")) {
            found.add("schema %s holds an object without a name".formatted(name));
        }
        part.forEach(inner -> unnamed(name, inner));
    }

    private void answers() {
        Set<String> answered = new HashSet<>();
        Set<String> sent = new HashSet<>();
        document.root()
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    follow(operation.path("responses"), answered);
                    follow(operation.path("requestBody"), sent);
                    follow(operation.path("parameters"), sent);
                }));
        schemas().forEach((name, schema) -> {
            if (answered.contains(name)) {
                required(name, schema);
            }
            if (!sent.contains(name)) {
                unlimited(name, schema);
            }
            enumeration(name, schema);
            lastDays(name, schema);
        });
        references("document", document.root());
    }

    /** A last day is named {@code endsOn} and belongs to the time; no list tells first days after beside it. */
    private void lastDays(String name, JsonNode schema) {
        schema.path("properties").properties().stream()
                .filter(property -> property.getValue().path("format").asText().equals("date"))
                .filter(property -> OTHER_LAST_DAYS.contains(property.getKey()))
                .forEach(property -> found.add("schema %s names a last day %s".formatted(name, property.getKey())));
    }

    private void references(String at, JsonNode node) {
        if (node.path("$ref").isTextual() && node.has("type")) {
            found.add("%s has a type beside its reference".formatted(at));
        }
        node.properties().forEach(each -> references(at + "/" + each.getKey(), each.getValue()));
    }

    private void required(String name, JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(each -> required.add(each.asText()));
        List.of("id", "status", "items", "allowedActions").stream()
                .filter(property -> schema.path("properties").has(property) && !required.contains(property))
                .forEach(property -> found.add("schema %s does not require %s".formatted(name, property)));
    }

    private void unlimited(String name, JsonNode schema) {
        LIMITS.stream()
                .filter(limit -> !schema.findValues(limit).isEmpty())
                .forEach(limit -> found.add("schema %s is only answered and has %s".formatted(name, limit)));
    }

    private void enumeration(String name, JsonNode node) {
        if (node.path("enum").isArray()) {
            found.add("schema %s has a closed enumeration".formatted(name));
        }
        if (node.path("x-extensible-enum").isArray() && node.has("pattern")) {
            found.add("schema %s has a pattern on its enumeration".formatted(name));
        }
        node.forEach(part -> enumeration(name, part));
    }

    private void follow(JsonNode node, Set<String> names) {
        String ref = node.path("$ref").asText();
        if (ref.startsWith("#/components/")) {
            String name = ref.substring(ref.lastIndexOf('/') + 1);
            if (!ref.startsWith("#/components/schemas/") || names.add(name)) {
                follow(document.root().at(ref.substring(1)), names);
            }
        }
        node.forEach(part -> follow(part, names));
    }

    private void operations() {
        document.operations().forEach(operation -> {
            boolean tagged = operation
                    .parameters("header")
                    .anyMatch(header -> header.name().equals("If-Match") && header.required());
            if (tagged != operation.responses().has("428")) {
                found.add(operation.id() + ": If-Match is required exactly where 428 is an answer");
            }
            operation.parameters().forEach(parameter -> preset(operation, parameter));
            operation.responses().properties().forEach(response -> response(operation, response.getKey()));
        });
    }

    private void preset(Operation operation, Operation.Parameter parameter) {
        boolean schema = !document.resolved(parameter.schema()).path("examples").isMissingNode()
                && parameter.schema().path("$ref").isMissingNode();
        boolean shown = !parameter.example().isMissingNode() || schema;
        if (shown && (!parameter.required() || KEYS.contains(parameter.name()))) {
            found.add("%s: %s has an example that pages send".formatted(operation.id(), parameter.name()));
        }
    }

    private void response(Operation operation, String status) {
        JsonNode response = document.resolved(operation.responses().path(status));
        response.path("content").properties().stream()
                .filter(media -> media.getKey().contains(";"))
                .forEach(media -> found.add("%s: %s has a parameter".formatted(operation.id(), media.getKey())));
        Map.of("201", List.of("Location"), "202", List.of("Location", "Retry-After"))
                .getOrDefault(status, List.of())
                .stream()
                .filter(header -> !response.path("headers").has(header))
                .forEach(header -> found.add("%s: %s without %s".formatted(operation.id(), status, header)));
    }

    private void refusals() {
        JsonNode type =
                components.path("schemas").path("Problem").path("properties").path("type");
        if (!type.path("examples").path(0).asText().startsWith("https://")) {
            found.add("the type of a problem is not absolute");
        }
        components.path("responses").properties().forEach(response -> {
            JsonNode example = response.getValue()
                    .path("content")
                    .path(AnswerCheck.PROBLEM)
                    .path("example");
            if (!example.path("status").isInt()) {
                found.add("refusal %s has no example of its own".formatted(response.getKey()));
            }
        });
        long different = StreamSupport.stream(components.path("responses").spliterator(), false)
                .map(response ->
                        response.path("content").path(AnswerCheck.PROBLEM).path("example"))
                .distinct()
                .count();
        if (different < components.path("responses").size()) {
            found.add("refusals share an example");
        }
    }

    private Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        components.path("schemas").properties().forEach(each -> schemas.put(each.getKey(), each.getValue()));
        return schemas;
    }
}
