package dev.cspmesh.kit.page;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Collection;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A list as it goes out: an object, so that a field can be added beside the rows without breaking a client.
 *
 * @param items the rows
 */
public record Items(Collection<?> items) {

    /** Puts every list that a resource answers into the object. */
    static class Wrapping {

        @ServerResponseFilter
        public void wrap(ContainerResponseContext response) {
            if (response.getEntity() instanceof Collection<?> rows) {
                response.setEntity(new Items(rows));
            }
        }
    }
}
