package dev.cspmesh.kit.edge;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that is not JSON where an operation names no type of its own. Left alone, the framework would take a text
 * for any record of one text.
 */
class SentTypes {

    private static final Pattern JSON = Pattern.compile("\\s*application/([a-z0-9.+-]*\\+)?json\\s*(;.*)?");
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Optional<String> sent = Optional.ofNullable(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        boolean json = sent.map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> !JSON.matcher(type).matches())
                .isEmpty();
        if (!json && !WITHOUT_BODY.contains(request.getMethod()) && !namesTypes(resource)) {
            throw Rejection.of(CommonProblems.UNSUPPORTED_MEDIA_TYPE, "The body would have to be JSON.")
                    .field("header:Content-Type", "names another type", "application/json")
                    .rejected();
        }
    }

    private static boolean namesTypes(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(Consumes.class)
                || resource.getResourceClass().isAnnotationPresent(Consumes.class);
    }
}
