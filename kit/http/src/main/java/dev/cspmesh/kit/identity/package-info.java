/**
 * People get a Keycloak identity with one participant role and one party. Passwords never pass through here.
 */
package dev.cspmesh.kit.identity;
