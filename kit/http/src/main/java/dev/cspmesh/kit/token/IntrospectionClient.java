package dev.cspmesh.kit.token;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The client with which Quarkus itself talks to Keycloak. Quarkus hands it out to a request whose identity is settled; an
 * identity is looked up here while it is being settled, so it gets a request context of its own for that moment.
 */
@ApplicationScoped
class IntrospectionClient {

    private final OidcProviderClient ofRequest;
    private final CurrentIdentityAssociation current;

    IntrospectionClient(OidcProviderClient ofRequest, CurrentIdentityAssociation current) {
        this.ofRequest = ofRequest;
        this.current = current;
    }

    /**
     * The client of the realm that this identity's token is from; it outlives any request.
     *
     * @throws io.quarkus.oidc.OIDCException if Keycloak was never reached
     */
    OidcProviderClient of(SecurityIdentity identity) {
        ManagedContext requests = Arc.requireContainer().requestContext();
        ContextState outer = requests.getStateIfActive();
        requests.activate();
        try {
            current.setIdentity(identity);
            return ClientProxy.unwrap(ofRequest);
        } finally {
            requests.terminate();
            if (outer != null) {
                requests.activate(outer);
            }
        }
    }
}
