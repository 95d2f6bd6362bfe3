/**
 * Keycloak with the realm {@code csp-mesh}: distribution, server process, realm. Who may do what stands in the realm's
 * template under {@code realm/}; no code here decides it.
 */
@NullMarked
package dev.cspmesh.platform.keycloak;

import org.jspecify.annotations.NullMarked;
