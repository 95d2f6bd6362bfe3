package dev.cspmesh.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Finishes the document after all other filters of the build: what every operation answers, what bounds every value, who
 * stands behind the API. What then is still missing is missing in the code, and the public rule sets find it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class FinishedDocument implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        SandboxOnly.leaveOut(document);
        Publication.declare(document);
        CommonErrorResponses.declare(document);
        AnswerHeaders.declare(document);
        new Limits(document).declare();
        Wording.finish(document);
        UnusedSchemas.remove(document);
    }
}
