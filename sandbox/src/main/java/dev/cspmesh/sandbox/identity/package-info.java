/**
 * Signing in at Keycloak as a person or a program would, over HTTP and through Keycloak's own pages: no shortcut that
 * production has not. Used by the walk, by {@code ./mesh token} and by the tests of the whole mesh.
 */
@NullMarked
package dev.cspmesh.sandbox.identity;

import org.jspecify.annotations.NullMarked;
