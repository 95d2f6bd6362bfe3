package dev.cspmesh.kit.token;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A token that comes is checked, also where none is needed: nobody believes to be signed in who is not. */
class SentToken {

    private final CurrentIdentityAssociation identity;

    SentToken(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /**
     * Waits for the caller of a request that carries a token.
     *
     * @throws io.quarkus.security.AuthenticationFailedException if the token is not valid here
     */
    @ServerRequestFilter
    public Uni<Void> check(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? Uni.createFrom().voidItem()
                : identity.getDeferredIdentity().replaceWithVoid();
    }
}
