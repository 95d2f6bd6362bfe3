package dev.cspmesh.kit.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the authorization matrix expects of one operation: how far each participant reaches through it. It enforces
 * nothing. Permission and visibility do that, and the matrix holds them against this declaration, so that a slip in one
 * of them shows.
 *
 * <pre>{@code
 * @Verdicts(object = "contract", csp = OWN, aggregator = OWN, vmware = ANY)
 * @PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AccessPolicy {

    /** Kind of the object that the path addresses; empty when it addresses a collection, or nothing that anyone owns. */
    String object() default "";

    AccessScope customer() default AccessScope.NONE;

    AccessScope csp() default AccessScope.NONE;

    AccessScope aggregator() default AccessScope.NONE;

    AccessScope vmware() default AccessScope.NONE;

    /** A service of the mesh with its own token. */
    AccessScope service() default AccessScope.NONE;

    /** Open to everybody, without a token too. */
    boolean anyone() default false;
}
