package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.openapi.document.Endpoint;
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
     * @param example the problem that its example shows
     * @param of the operations that may answer it
     */
    private record Refusal(
            String status, String name, String description, ProblemExample example, Predicate<Endpoint> of) {

        Refusal(String status, String name, ProblemExample example, Predicate<Endpoint> of) {
            this(status, name, example.type().meaning(), example, of);
        }
    }

    private static final List<Refusal> ALL = List.of(
            new Refusal(
                    "400",
                    "Malformed",
                    ProblemExample.of(CommonProblems.MALFORMED)
                            .field("query:limit", "must be less than or equal to 200", "1 to 200"),
                    endpoint -> true),
            new Refusal("401", "Unauthenticated", ProblemExample.of(CommonProblems.UNAUTHENTICATED), endpoint -> true),
            new Refusal(
                    "403",
                    "WrongParticipant",
                    CommonProblems.WRONG_PARTICIPANT.meaning() + " Or none of the caller's roles may do this"
                            + " (role-missing): x-roles of the operation lists those that may.",
                    ProblemExample.of(CommonProblems.WRONG_PARTICIPANT),
                    Endpoint::secured),
            new Refusal("404", "NotFound", ProblemExample.of(CommonProblems.NOT_FOUND), CommonErrorResponses::names),
            new Refusal(
                    "409",
                    "Conflict",
                    "The request meets another one: with the same Idempotency-Key, or at the same object. Or the object"
                            + " is not in a state for it.",
                    ProblemExample.of(CommonProblems.WRONG_STATE).field("#/status", "is DRAFT", "submitContract"),
                    Endpoint::writes),
            new Refusal(
                    "412",
                    "EditedMeanwhile",
                    ProblemExample.of(CommonProblems.EDITED_MEANWHILE).field("header:If-Match", "names \"3\"", "\"4\""),
                    endpoint -> endpoint.takes("If-Match") && !endpoint.posts()),
            new Refusal(
                    "415",
                    "UnsupportedMediaType",
                    ProblemExample.of(CommonProblems.UNSUPPORTED_MEDIA_TYPE),
                    endpoint -> endpoint.operation().getRequestBody() != null),
            new Refusal(
                    "428",
                    "PreconditionRequired",
                    ProblemExample.of(CommonProblems.PRECONDITION_REQUIRED)
                            .field("header:If-Match", "is missing", "\"4\""),
                    endpoint -> endpoint.takes("If-Match")),
            new Refusal(
                    "429", "TooManyRequests", ProblemExample.of(CommonProblems.TOO_MANY_REQUESTS), endpoint -> true),
            new Refusal(
                    "500",
                    "Failure",
                    "A fault of this service. Nothing was stored.",
                    ProblemExample.FAULT,
                    endpoint -> true),
            new Refusal("503", "Unavailable", ProblemExample.of(CommonProblems.UNAVAILABLE), endpoint -> false),
            new Refusal(
                    "default",
                    "Refused",
                    "Another refusal: 405, 406 and 413 as HTTP has them, 412 on a POST with If-Match, 422 when a rule of"
                            + " the process says no or an Idempotency-Key was used for another request.",
                    ProblemExample.of(CommonProblems.KEY_REUSED),
                    endpoint -> true));

    private CommonErrorResponses() {}

    static void declare(OpenAPI document) {
        Components components = document.getComponents();
        ProblemSchema.declare(components);
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
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(refusal.example().json())));
    }

    /** The status that a shared refusal is answered with. */
    static Optional<String> status(String name) {
        return ALL.stream()
                .filter(refusal -> refusal.name().equals(name))
                .map(Refusal::status)
                .findFirst();
    }
}
