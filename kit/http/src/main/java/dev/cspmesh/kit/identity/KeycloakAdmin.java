package dev.cspmesh.kit.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The few calls of Keycloak's admin API that creating a person takes, with this service's own token. */
@RegisterRestClient(configKey = "keycloak-admin")
@OidcClientFilter
@Consumes(MediaType.APPLICATION_JSON)
public interface KeycloakAdmin {

    /** A user as Keycloak writes it; only what is set or read here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record User(
            String id,
            String username,
            String email,
            String firstName,
            String lastName,
            boolean enabled,
            boolean emailVerified,
            Map<String, List<String>> attributes,
            List<String> requiredActions) {}

    /** A realm role as Keycloak writes it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Role(String id, String name) {}

    @GET
    @Path("/users")
    Uni<List<User>> find(@QueryParam("username") String username, @QueryParam("exact") boolean exact);

    @POST
    @Path("/users")
    Uni<RestResponse<Void>> create(User user);

    @DELETE
    @Path("/users/{id}")
    Uni<Void> delete(@PathParam("id") String id);

    @GET
    @Path("/roles/{name}")
    Uni<Role> role(@PathParam("name") String name);

    @POST
    @Path("/users/{id}/role-mappings/realm")
    Uni<Void> assign(@PathParam("id") String id, List<Role> roles);

    @PUT
    @Path("/users/{id}/execute-actions-email")
    Uni<Void> mailActions(@PathParam("id") String id, @QueryParam("lifespan") long seconds, List<String> actions);
}
