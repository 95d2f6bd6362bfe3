package dev.cspmesh.support.request;

/** The two sides of a request: a customer and its CSP, or a CSP and VMware. */
public enum Side {
    /** Who asked. */
    REQUESTER("requester"),
    /** Who answers. */
    ANSWERER("answerer");

    private final String role;

    Side(String role) {
        this.role = role;
    }

    /** The name of this side in {@link RequestLifeCycle}. */
    String role() {
        return role;
    }
}
