package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.openapi.document.Schemas;
import dev.cspmesh.kit.problem.CommonProblems;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The one body of all refusals (RFC 9457) and what it is made of. */
final class ProblemSchema {

    private ProblemSchema() {}

    static void declare(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("ProblemField", field());
        components.addSchema("NextAction", nextAction());
    }

    private static Schema problem() {
        return object("A refusal (RFC 9457).")
                .required(List.of("type", "title", "status"))
                .addProperty(
                        "type",
                        text(
                                        "The rule: stable, the same wherever the mesh runs. Its page, which says what to do, is"
                                                + " the one of the same last segment under /problems.",
                                        CommonProblems.NOT_FOUND.uri())
                                .format("uri"))
                .addProperty("title", text("The rule in a sentence.", "There is no such thing for you"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .description("HTTP status.")
                                .examples(List.of(404)))
                .addProperty("detail", text("What happened this time.", "There is no such thing for you."))
                .addProperty("remedy", text("What can be done.", "Check the identifier; list the objects you may see."))
                .addProperty("instance", text("The path that was refused.", "/contracts/7"))
                .addProperty("errors", list("Every field that was refused.", "ProblemField"))
                .addProperty("next", list("Requests that would move you on.", "NextAction"));
    }

    private static Schema field() {
        return object("One field that was refused.")
                .required(List.of("pointer", "detail"))
                .addProperty(
                        "pointer",
                        text("JSON pointer into the body, or query:name, path:name, header:name.", "#/country"))
                .addProperty("detail", text("What is wrong with it.", "is no country"))
                .addProperty(
                        "allowed", text("What would have been taken.", "a country code of ISO 3166-1, such as DE"));
    }

    private static Schema nextAction() {
        return object("A request that would move you on.")
                .required(List.of("action", "method", "href"))
                .addProperty("action", text("Name of the operation.", "listContracts"))
                .addProperty("method", text("HTTP method.", "GET"))
                .addProperty("href", text("Path, absolute when another service serves it.", "/contracts"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema list(String description, String items) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description(description)
                .items(OASFactory.createSchema().ref(Schemas.reference(items)));
    }

    private static Schema text(String description, String example) {
        return text(description).examples(List.of(example));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
