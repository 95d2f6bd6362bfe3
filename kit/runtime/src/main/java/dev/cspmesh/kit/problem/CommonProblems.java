package dev.cspmesh.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The problem types that every service has. */
@ApplicationScoped
public class CommonProblems implements ProblemCatalogue {

    public static final ProblemType MALFORMED = new ProblemType(
            "malformed-request",
            400,
            "The request cannot be read or breaks a declared limit",
            "The body is not the JSON that the operation declares, or a field, parameter or header breaks a limit of the"
                    + " OpenAPI document. Nothing was stored.",
            "Compare the request with the OpenAPI document; each entry of errors names one field and what was allowed.");

    public static final ProblemType UNAUTHENTICATED = new ProblemType(
            "unauthenticated",
            401,
            "A valid access token is needed",
            "No token came with the request, or it is expired, signed by somebody else, meant for another service, or names"
                    + " no single participant and party.",
            "Get an access token for this service from Keycloak and send it as Authorization: Bearer.");

    public static final ProblemType WRONG_PARTICIPANT = new ProblemType(
            "wrong-participant",
            403,
            "This operation belongs to another participant",
            "Each operation is open to some of the four participants only. The token's scope is not among them.",
            "Ask the participant who may do this; the OpenAPI document lists the scopes of each operation.");

    public static final ProblemType ROLE_MISSING = new ProblemType(
            "role-missing",
            403,
            "None of your roles may do this",
            "People and programs of a party have roles, such as administrator, billing or read-only. This participant may do"
                    + " this, but nobody with the roles that you have now.",
            "Ask somebody with one of the roles that errors names, or an administrator of your party for the role; x-roles of"
                    + " the operation in the OpenAPI document lists them, too.");

    public static final ProblemType NOT_FOUND = new ProblemType(
            "not-found",
            404,
            "There is no such thing for you",
            "The object does not exist, or it belongs to somebody else. Both answer the same on purpose.",
            "Check the identifier; list the objects you may see.");

    public static final ProblemType METHOD_NOT_ALLOWED = new ProblemType(
            "method-not-allowed",
            405,
            "This path does not take this method",
            "The path exists, but not with this HTTP method.",
            "See the OpenAPI document for the methods of the path.");

    public static final ProblemType NOT_ACCEPTABLE = new ProblemType(
            "not-acceptable",
            406,
            "The wanted media type is not offered",
            "The Accept header asks for a media type that the operation does not produce.",
            "Accept application/json and application/problem+json.");

    public static final ProblemType ADDRESS_TAKEN = new ProblemType(
            "address-taken",
            409,
            "Somebody signs in with this address already",
            "A mail address signs in for one party only, whatever case it is written in. Whose it is, is not told.",
            "Use an address of the person's own.");

    public static final ProblemType KEY_IN_FLIGHT = new ProblemType(
            "idempotency-key-in-flight",
            409,
            "A request with this Idempotency-Key is still being processed",
            "The first request with this key has not been answered yet.",
            "Wait a moment and repeat the same request with the same key.");

    public static final ProblemType WRONG_STATE = new ProblemType(
            "wrong-state",
            409,
            "The object is not in a state that allows this",
            "Each object moves along the edges of its life cycle only, and each edge belongs to some participants. The"
                    + " diagrams in docs/domain show them; the object's view lists what you may do now.",
            "Read the object; allowedActions says what you may do next.");

    public static final ProblemType LOST_RACE = new ProblemType(
            "lost-race",
            409,
            "Another request changed this at the same moment",
            "Two requests met at the same object and one of them was taken.",
            "Read the object; if your change is still wanted, repeat it with its new state.");

    public static final ProblemType PARTNER_NOT_ACTIVE = new ProblemType(
            "partner-not-active",
            409,
            "The partner is suspended or has left the program",
            "A suspended partner begins nothing new, and nothing new is begun with it: no draft, signature, deal, customer,"
                    + " activation, data center, access grant or invitation. What runs goes on, is billed and is supported."
                    + " One that has left ends.",
            "Ask VMware's program office, which suspends and reinstates; the detail says since when and, to the parties of"
                    + " the partner, why.");

    public static final ProblemType EDITED_MEANWHILE = new ProblemType(
            "edited-meanwhile",
            412,
            "Somebody else changed this since you read it",
            "The If-Match header names a version that is no longer the current one.",
            "Read the object again, look at what changed, and repeat with its new ETag.");

    public static final ProblemType TOO_LARGE = new ProblemType(
            "too-large",
            413,
            "The request is larger than this service takes",
            "Bodies are bounded; the limit is part of the OpenAPI document.",
            "Send less at once, in several requests.");

    public static final ProblemType UNSUPPORTED_MEDIA_TYPE = new ProblemType(
            "unsupported-media-type",
            415,
            "This media type is not taken",
            "The Content-Type header names a media type that the operation does not consume.",
            "Send application/json, or what the OpenAPI document lists for the operation.");

    public static final ProblemType KEY_REUSED = new ProblemType(
            "idempotency-key-reused",
            422,
            "This Idempotency-Key was used for another request",
            "A key stands for one request. The same key came with another path or body before.",
            "Use a new key for a new request.");

    public static final ProblemType KEY_MISSING = new ProblemType(
            "idempotency-key-missing",
            400,
            "This operation needs an Idempotency-Key",
            "The operation creates money, contracts or tickets, and must not do so twice when a reply is lost.",
            "Send an Idempotency-Key header with a random UUID and reuse it only when repeating this request.");

    public static final ProblemType PRECONDITION_REQUIRED = new ProblemType(
            "precondition-required",
            428,
            "This operation needs If-Match",
            "Two people may edit this object, so a change must name the version it is based on.",
            "Read the object and send its ETag as If-Match.");

    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType(
            "too-many-requests",
            429,
            "Too many requests came from your address",
            "Each client address has a number of requests a minute, and fewer of those that are open to everybody;"
                    + " RateLimit-Policy says how many. Nothing was read or stored.",
            "Repeat the request after the seconds in Retry-After.");

    public static final ProblemType UNAVAILABLE = new ProblemType(
            "unavailable",
            503,
            "A service that is needed does not answer",
            "Another part of the mesh did not answer in time. Nothing was stored.",
            "Repeat the request after the time in Retry-After, with the same Idempotency-Key.");

    private static final List<ProblemType> ALL = List.of(
            MALFORMED,
            KEY_MISSING,
            UNAUTHENTICATED,
            WRONG_PARTICIPANT,
            ROLE_MISSING,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            KEY_IN_FLIGHT,
            WRONG_STATE,
            ADDRESS_TAKEN,
            LOST_RACE,
            PARTNER_NOT_ACTIVE,
            EDITED_MEANWHILE,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            KEY_REUSED,
            PRECONDITION_REQUIRED,
            TOO_MANY_REQUESTS,
            UNAVAILABLE);

    @Override
    public List<ProblemType> types() {
        return ALL;
    }

    /** The house type for a status that a library produced, if there is one. */
    public static Optional<ProblemType> ofStatus(int status) {
        return ALL.stream().filter(type -> type.status() == status).findFirst();
    }
}
