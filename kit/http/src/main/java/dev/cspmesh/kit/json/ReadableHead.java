package dev.cspmesh.kit.json;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses headers that the libraries behind would stumble over, before they read them. */
class ReadableHead {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s+(.*)");
    private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /**
     * Looks at media types and token of each request.
     *
     * @throws dev.cspmesh.kit.problem.Rejected 400 if a media type cannot be read
     * @throws AuthenticationFailedException if the token has not the form of one
     */
    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        refuseType(request, HttpHeaders.ACCEPT);
        refuseType(request, HttpHeaders.CONTENT_TYPE);
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (bearer.matches() && !JWT.matcher(bearer.group(1)).matches()) {
            throw new AuthenticationFailedException();
        }
    }

    private static void refuseType(ContainerRequestContext request, String header) {
        String value = request.getHeaderString(header);
        try {
            MediaTypeHelper.parseHeader(value == null ? "*/*" : value);
        } catch (RuntimeException unreadable) {
            throw Rejection.of(CommonProblems.MALFORMED, "The header " + header + " names no media type.")
                    .field("header:" + header, "cannot be read", "a media type such as application/json")
                    .rejected();
        }
    }
}
