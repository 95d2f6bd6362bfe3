package dev.cspmesh.kit.test.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cspmesh.kit.test.document.Document;
import dev.cspmesh.kit.test.document.Operation;
import dev.cspmesh.kit.test.document.Samples;
import dev.cspmesh.kit.test.hostile.trick.BodyTricks;
import dev.cspmesh.kit.test.hostile.trick.Requests;
import dev.cspmesh.kit.test.hostile.trick.Valid;
import dev.cspmesh.kit.test.hostile.wire.Answer;
import dev.cspmesh.kit.test.hostile.wire.Request;
import dev.cspmesh.kit.test.hostile.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sends each property that an operation answers with but does not take, in an otherwise valid body: it must be refused
 * with 400 and a pointer to that property.
 */
final class MassAssignment {

    private final Document document;
    private final Requests requests;

    MassAssignment(Document document, Requests requests) {
        this.document = document;
        this.requests = requests;
    }

    /** What was taken or refused without a pointer; the fields tried are appended to {@code tried}. */
    List<String> findings(URI base, Random random, List<String> tried) throws IOException {
        List<String> findings = new ArrayList<>();
        try (Wire wire = new Wire(base)) {
            for (Operation operation : document.operations()) {
                if (operation.body().isEmpty()) {
                    continue;
                }
                JsonNode taken = document.resolved(operation.body().get().schema());
                JsonNode answered = document.success(operation)
                        .map(content -> document.resolved(content.schema()))
                        .orElse(Document.JSON.createObjectNode());
                for (Stray stray : strays("#", taken, answered, random)) {
                    tried.add(operation.id() + " " + stray.pointer());
                    Request request = with(requests.valid(operation, random), stray);
                    Answer answer = wire.send(request);
                    if (!refusedFor(stray, answer)) {
                        findings.add("%s took %s: %d %s"
                                .formatted(operation.id(), stray.pointer(), answer.status(), answer.text()));
                    }
                }
            }
        }
        return findings;
    }

    /** A property that the caller may not set, where it would stand. */
    private record Stray(String pointer, JsonNode value) {}

    private List<Stray> strays(String at, JsonNode taken, JsonNode answered, Random random) {
        List<Stray> strays = new ArrayList<>();
        if (Samples.type(taken).equals("array")) {
            JsonNode item = document.resolved(taken.path("items"));
            JsonNode shown = Samples.type(answered).equals("array") ? answered.path("items") : answered;
            return strays(at + "/0", item, document.resolved(shown), random);
        }
        ObjectNode sample = requests.object(answered, random);
        sample.properties().forEach(shown -> {
            JsonNode inner = taken.path("properties").path(shown.getKey());
            if (inner.isMissingNode()) {
                strays.add(new Stray(at + "/" + shown.getKey(), shown.getValue()));
            } else if (document.resolved(inner).has("properties")) {
                JsonNode view = answered.path("properties").path(shown.getKey());
                strays.addAll(
                        strays(at + "/" + shown.getKey(), document.resolved(inner), document.resolved(view), random));
            }
        });
        return strays;
    }

    private static Request with(Valid valid, Stray stray) {
        JsonNode body = valid.body().deepCopy();
        int end = stray.pointer().lastIndexOf('/');
        JsonNode holder = body.at(stray.pointer().substring(1, end));
        if (holder instanceof ObjectNode object) {
            object.set(stray.pointer().substring(end + 1), stray.value());
        } else if (holder instanceof ArrayNode array) {
            array.add(stray.value());
        }
        return valid.request().body(BodyTricks.written(body));
    }

    private static boolean refusedFor(Stray stray, Answer answer) {
        return answer.status() == 400
                && Judge.json(answer)
                        .map(problem -> problem.path("errors").findValuesAsText("pointer"))
                        .filter(pointers -> pointers.contains(stray.pointer()))
                        .isPresent();
    }
}
