package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.problem.CommonProblems;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * The refusals that operations share, each declared once and referred to. 413, 422 and others that HTTP clients know
 * less stand under {@code default}.
 */
final class CommonErrorResponses {

    /**
     * A refusal.
     *
     * @param status HTTP status or {@code default}
     * @param name of the component
     * @param of the operations that may answer it
     */
    private record Refusal(String status, String name, String description, Predicate<Endpoint> of) {}

    private static final List<Refusal> ALL = List.of(
            new Refusal("400", "Malformed", CommonProblems.MALFORMED.meaning(), endpoint -> true),
            new Refusal("401", "Unauthenticated", CommonProblems.UNAUTHENTICATED.meaning(), endpoint -> true),
            new Refusal("403", "WrongParticipant", CommonProblems.WRONG_PARTICIPANT.meaning(), Endpoint::secured),
            new Refusal("404", "NotFound", CommonProblems.NOT_FOUND.meaning(), CommonErrorResponses::names),
            new Refusal(
                    "409",
                    "Conflict",
                    "The request meets another one: with the same Idempotency-Key, or at the same object. Or the object"
                            + " is not in a state for it.",
                    Endpoint::writes),
            new Refusal(
                    "412",
                    "EditedMeanwhile",
                    CommonProblems.EDITED_MEANWHILE.meaning(),
                    endpoint -> endpoint.takes("If-Match") && !endpoint.posts()),
            new Refusal(
                    "415",
                    "UnsupportedMediaType",
                    CommonProblems.UNSUPPORTED_MEDIA_TYPE.meaning(),
                    endpoint -> endpoint.operation().getRequestBody() != null),
            new Refusal(
                    "428",
                    "PreconditionRequired",
                    CommonProblems.PRECONDITION_REQUIRED.meaning(),
                    endpoint -> endpoint.takes("If-Match")),
            new Refusal("429", "TooManyRequests", CommonProblems.TOO_MANY_REQUESTS.meaning(), endpoint -> true),
            new Refusal("500", "Failure", "A fault of this service. Nothing was stored.", endpoint -> true),
            new Refusal("503", "Unavailable", CommonProblems.UNAVAILABLE.meaning(), endpoint -> false),
            new Refusal(
                    "default",
                    "Refused",
                    "Another refusal: 405, 406 and 413 as HTTP has them, 412 on a POST with If-Match, 422 when a rule of"
                            + " the process says no or an Idempotency-Key was used for another request.",
                    endpoint -> true));

    private CommonErrorResponses() {}

    static void declare(OpenAPI document) {
        Components components = document.getComponents();
        components.addSchema("Problem", ProblemSchema.problem());
        Endpoint.of(document).forEach(endpoint -> {
            APIResponses responses = endpoint.operation().getResponses();
            for (Refusal refusal : ALL) {
                if (refusal.of().test(endpoint) || responses.hasAPIResponse(refusal.status())) {
                    responses.addAPIResponse(
                            refusal.status(),
                            OASFactory.createAPIResponse().ref("#/components/responses/" + refusal.name()));
                    components.addResponse(refusal.name(), response(refusal));
                }
            }
        });
    }

    private static boolean names(Endpoint endpoint) {
        return endpoint.operation().getRequestBody() != null
                || endpoint.parameters().findAny().isPresent();
    }

    private static APIResponse response(Refusal refusal) {
        return OASFactory.createAPIResponse()
                .description(refusal.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    /** The status that a shared refusal is answered with. */
    static Optional<String> status(String name) {
        return ALL.stream()
                .filter(refusal -> refusal.name().equals(name))
                .map(Refusal::status)
                .findFirst();
    }
}
