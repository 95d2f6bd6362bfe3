package dev.cspmesh.kit.json;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an address with U+0000 before anything reads it. */
class StorableAddress {

    /**
     * Looks at path and query of each request.
     *
     * @throws dev.cspmesh.kit.problem.Rejected 400 if path or query has a U+0000
     */
    @ServerRequestFilter(preMatching = true)
    public void refuseNul(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        if (address.toString().contains("%00")) {
            throw Rejection.of(CommonProblems.MALFORMED, "The address contains U+0000.")
                    .field("query", "contains U+0000", "text without it")
                    .rejected();
        }
    }
}
