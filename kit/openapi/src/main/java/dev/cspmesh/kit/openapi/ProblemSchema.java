package dev.cspmesh.kit.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The one body of all refusals (RFC 9457). */
final class ProblemSchema {

    private static final int LOWEST_STATUS = 400;
    private static final int HIGHEST_STATUS = 599;

    private ProblemSchema() {}

    static Schema problem() {
        return object("A refusal (RFC 9457).")
                .required(List.of("title", "status"))
                .addProperty(
                        "type",
                        text("The rule: a URI relative to this service, such as /problems/not-found. Its page says what to do.")
                                .format("uri"))
                .addProperty("title", text("The rule in a sentence.", "There is no such thing for you"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.valueOf(LOWEST_STATUS))
                                .maximum(BigDecimal.valueOf(HIGHEST_STATUS))
                                .description("HTTP status.")
                                .examples(List.of(404)))
                .addProperty("detail", text("What happened this time.", "There is no such thing for you."))
                .addProperty("remedy", text("What can be done.", "Check the identifier; list the objects you may see."))
                .addProperty("instance", text("The path that was refused.", "/contracts/7"))
                .addProperty("errors", list("The fields concerned.", fieldError()))
                .addProperty("next", list("Requests that would move you on.", step()));
    }

    private static Schema fieldError() {
        return object("One field that was refused.")
                .addProperty("pointer", text("JSON pointer, query:name or header:name.", "#/country"))
                .addProperty("detail", text("What is wrong with it.", "must match \"^[A-Z]{2}$\""))
                .addProperty("allowed", text("What would have been taken.", "two capital letters"));
    }

    private static Schema step() {
        return object("A request that would move you on.")
                .addProperty("action", text("Name of the operation.", "listContracts"))
                .addProperty("method", text("HTTP method.", "GET"))
                .addProperty("href", text("Path or URL.", "/contracts"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema list(String description, Schema items) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description(description)
                .items(items);
    }

    private static Schema text(String description, String example) {
        return text(description).examples(List.of(example));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
