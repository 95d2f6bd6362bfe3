package dev.cspmesh.sandbox.identity;

/** Keycloak did not let someone in, or answered with a page that was not expected; the message quotes the page. */
public final class LoginFailure extends RuntimeException {
    LoginFailure(String message) {
        super(message);
    }
}
