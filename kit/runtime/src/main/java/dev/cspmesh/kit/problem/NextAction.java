package dev.cspmesh.kit.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request that would move the caller on.
 *
 * @param action name of the operation
 * @param method HTTP method
 * @param href path, absolute when another service serves it
 */
@Schema(name = "NextAction", description = "A request that would move you on.")
public record NextAction(String action, String method, String href) {}
