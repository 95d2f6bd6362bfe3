package dev.cspmesh.kit.access;

import dev.cspmesh.kit.caller.Caller;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a resource the caller of the request in hand. */
@ApplicationScoped
public class CurrentCaller {

    public static final String ATTRIBUTE = "dev.cspmesh.caller";

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller of this request.
     *
     * @throws UnauthorizedException if nobody is signed in
     */
    public Caller get() {
        if (identity.getAttribute(ATTRIBUTE) instanceof Caller caller) {
            return caller;
        }
        throw new UnauthorizedException();
    }

    /** The person's name as the token gives it: the full name, else the user name, else the subject. */
    public String name() {
        return get().name();
    }
}
