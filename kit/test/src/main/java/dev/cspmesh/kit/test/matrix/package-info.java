/**
 * The authorization matrix: every operation of an OpenAPI document, called by every actor on objects that are its own, a
 * neighbour's and nobody's, and by every role, held against what the operation declares. Needs the JDK, Jackson and the
 * kit's roles only, so that it runs inside a service's tests with signed tokens and against a whole mesh with Keycloak's.
 */
package dev.cspmesh.kit.test.matrix;
