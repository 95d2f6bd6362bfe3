package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.openapi.schema.InputLimits;
import dev.cspmesh.kit.openapi.schema.JsonMembers;
import dev.cspmesh.kit.openapi.schema.NamedPages;
import dev.cspmesh.kit.openapi.schema.OpenEnumerations;
import dev.cspmesh.kit.openapi.schema.PlainValues;
import dev.cspmesh.kit.openapi.schema.References;
import dev.cspmesh.kit.openapi.schema.Requirements;
import dev.cspmesh.kit.openapi.schema.UnusedSchemas;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Finishes the document after all other filters of the build: what every operation answers, what is always there, what
 * bounds every input, who stands behind the API. What then is still missing is missing in the code, and the public rule
 * sets find it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class FinishedDocument implements OASFilter {

    private final JsonMembers members;

    /** Reads the types behind the schemas from the application's index. */
    public FinishedDocument(IndexView index) {
        members = new JsonMembers(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        SandboxOnly.leaveOut(document);
        Publication.declare(document);
        CommonErrorResponses.declare(document);
        AnswerHeaders.declare(document);
        UnusedSchemas.remove(document);
        Requirements.declare(document, members);
        NamedPages.declare(document);
        PlainValues.inline(document);
        OpenEnumerations.declare(document);
        References.only(document);
        InputLimits.declare(document, members);
        PathParameters.describe(document);
        Presets.declare(document);
        Sentences.finish(document);
    }
}
