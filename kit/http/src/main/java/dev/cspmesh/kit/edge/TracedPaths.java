package dev.cspmesh.kit.edge;

import dev.cspmesh.kit.telemetry.BusinessTrace;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A request's span carries the id that stands in its path, also when it is refused. */
class TracedPaths {

    private static final int LONGEST = 64;

    @ServerRequestFilter
    public void name(UriInfo uri) {
        uri.getPathParameters().values().stream()
                .map(values -> values.getFirst())
                .filter(id -> id.length() <= LONGEST)
                .findFirst()
                .ifPresent(BusinessTrace::about);
    }
}
