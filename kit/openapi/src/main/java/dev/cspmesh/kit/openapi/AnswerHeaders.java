package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.openapi.document.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, each declared once and referred to. */
final class AnswerHeaders {

    static final String ETAG = "ETag";

    private static final Set<String> REST = Set.of("", "default");

    private static final String ORIGIN = "Access-Control-Allow-Origin";
    private static final List<String> OF_ALL = List.of(ORIGIN, "RateLimit", "RateLimit-Policy");

    /** What is refused before it is counted, such as a body that is too large, is declared as the rest. */
    private static final List<String> OF_THE_REST = List.of(ORIGIN);

    private static final Map<String, String> OF_STATUS =
            Map.of("401", "WWW-Authenticate", "429", "Retry-After", "503", "Retry-After");
    private static final Map<String, Header> DECLARED = Map.of(
            ORIGIN,
            text("The only origin whose pages may read the answer: that of the mesh. Left out when another one asks."),
            "RateLimit",
            text("Requests that are left to this client, and seconds until there are more."),
            "RateLimit-Policy",
            text("Requests that a client may send in a window, and the window's seconds."),
            "Retry-After",
            text("Seconds to wait before the request is repeated.")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.INTEGER)
                            .format("int32")),
            "WWW-Authenticate",
            text("The scheme to sign in with."),
            ETAG,
            text("Version of the object, for If-Match, where two people may edit it."),
            "Location",
            text("Where the new object is read, or how the work that was taken on gets along.")
                    .schema(text().format("uri-reference")),
            "Link",
            text("The next page, if there is one (RFC 8288)."));

    private AnswerHeaders() {}

    static void declare(OpenAPI document) {
        Set<String> used = new TreeSet<>();
        document.getComponents()
                .getResponses()
                .forEach((name, response) ->
                        add(response, used, CommonErrorResponses.status(name).orElse("")));
        Endpoint.of(document)
                .forEach(endpoint -> endpoint.operation()
                        .getResponses()
                        .getAPIResponses()
                        .forEach((status, response) -> {
                            if (response.getRef() == null) {
                                add(response, used, status);
                                ofSuccess(endpoint, status).forEach(name -> refer(response, name, used));
                            }
                        }));
        used.forEach(name -> document.getComponents().addHeader(name, DECLARED.get(name)));
    }

    private static List<String> ofSuccess(Endpoint endpoint, String status) {
        return switch (status) {
            case "201" -> List.of("Location");
            case "202" -> List.of("Location", "Retry-After");
            default -> endpoint.takes("after") ? List.of("Link") : List.of();
        };
    }

    private static void add(APIResponse response, Set<String> used, String status) {
        if (response.getHeaders() != null) {
            used.addAll(response.getHeaders().keySet());
        }
        (REST.contains(status) ? OF_THE_REST : OF_ALL).forEach(name -> refer(response, name, used));
        if (OF_STATUS.containsKey(status)) {
            refer(response, OF_STATUS.get(status), used);
        }
    }

    private static void refer(APIResponse response, String name, Set<String> used) {
        used.add(name);
        response.addHeader(name, reference(name));
    }

    /** A reference to a header that is declared here. */
    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Header text(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
