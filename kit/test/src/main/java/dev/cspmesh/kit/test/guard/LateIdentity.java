package dev.cspmesh.kit.test.guard;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** With its permission an operation also loses the moment in which its caller is looked up; this does it instead. */
public class LateIdentity {

    private final CurrentIdentityAssociation identity;

    LateIdentity(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** Before the resource runs. */
    @ServerRequestFilter
    public Uni<Void> lookUp() {
        return OpenDoors.areOpen()
                ? identity.getDeferredIdentity().invoke(identity::setIdentity).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
