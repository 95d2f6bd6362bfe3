package dev.cspmesh.sandbox.walk;

/** The walk met something that a provider would call support for; the message says what. */
public final class WalkFailure extends RuntimeException {

    public WalkFailure(String message) {
        super(message);
    }
}
