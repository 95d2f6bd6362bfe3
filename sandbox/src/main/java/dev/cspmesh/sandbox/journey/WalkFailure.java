package dev.cspmesh.sandbox.journey;

/** The walk met something that a provider would call support for; the message says what. */
public final class WalkFailure extends RuntimeException {

    WalkFailure(String message) {
        super(message);
    }
}
