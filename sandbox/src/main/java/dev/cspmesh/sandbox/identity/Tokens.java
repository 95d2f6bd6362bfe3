package dev.cspmesh.sandbox.identity;

import java.time.Instant;

/**
 * What Keycloak gives to one who signed in.
 *
 * @param access for the {@code Authorization} header
 * @param expiresAt when the access token stops working
 */
public record Tokens(String access, Instant expiresAt) {}
