package dev.cspmesh.sandbox.walk;

import java.net.URI;

/**
 * Where the parts of a running mesh answer.
 *
 * @param mailbox answers all mail as JSON, newest first; {@code ?to=} narrows it to an address
 * @param kubernetes base address of the Kubernetes API, or of a proxy that signs in for us
 */
public record Surroundings(
        URI partner, URI contract, URI navigator, URI billing, URI support, URI mailbox, URI kubernetes) {}
