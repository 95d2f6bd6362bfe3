package dev.cspmesh.kit.test.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What no schema says and every answer keeps to: what is absent, how times are written, in which words it refuses. */
final class AnswerHabits {

    private static final int REFUSAL = 400;

    /** Finer than a microsecond: what a database gives back afterwards is not what was told. */
    private static final Pattern TOO_FINE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7,}Z");

    private static final Pattern PROGRAM_WORDS = Pattern.compile(
            "\\b(?:java|javax|jakarta|kotlin|com\\.fasterxml|org\\.hibernate|org\\.jboss|io\\.quarkus|io\\.vertx|dev\\.cspmesh)\\.\\w"
                    + "|\\w+Exception\\b|[Dd]eseriali[sz]|\\b(?:LocalDate|BigDecimal|ZonedDateTime|FAIL_ON_\\w+|JsonNode)\\b");

    /** Sent when a page of the mesh asks, and when there is a next page. */
    private static final Set<String> SOMETIMES = Set.of("Access-Control-Allow-Origin", "Link");

    private final Document document;

    AnswerHabits(Document document) {
        this.document = document;
    }

    /** The first habit that a body breaks. */
    Optional<String> broken(int status, JsonNode body) {
        List<String> broken = new ArrayList<>();
        walk("#", body, status >= REFUSAL, broken);
        return broken.stream().findFirst();
    }

    private static void walk(String at, JsonNode node, boolean refusal, List<String> broken) {
        if (node.isNull()) {
            broken.add(at + " is null; what is not there is left out");
        } else if (node.isTextual()) {
            text(at, node.asText(), refusal).ifPresent(broken::add);
        }
        node.properties().forEach(each -> walk(at + "/" + each.getKey(), each.getValue(), refusal, broken));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(at + "/" + i, node.get(i), refusal, broken);
        }
    }

    private static Optional<String> text(String at, String text, boolean refusal) {
        if (text.isEmpty()) {
            return Optional.of(at + " is an empty text; what is not there is left out");
        }
        if (TOO_FINE.matcher(text).matches()) {
            return Optional.of(at + " is finer than a microsecond: " + text);
        }
        return refusal && PROGRAM_WORDS.matcher(text).find()
                ? Optional.of(at + " speaks of the program: " + text)
                : Optional.empty();
    }

    /** A header that the document declares for this answer and that was not sent. */
    Optional<String> missingHeader(Operation operation, int status, Map<String, String> sent) {
        return document.response(operation, status).stream()
                .flatMap(response -> response.path("headers").properties().stream())
                .map(Map.Entry::getKey)
                .filter(name -> !SOMETIMES.contains(name) && !sent.containsKey(name.toLowerCase(Locale.ROOT)))
                .map(name -> "%s declares %s for %d and does not send it".formatted(operation.id(), name, status))
                .findFirst();
    }
}
