package dev.cspmesh.sandbox.walk;

/** People and machines that act in the walk, each with an identity at Keycloak. */
public interface Actors {

    /** An access token, fresh enough for the next request. */
    String token(String actor);

    /** True when the actor has signed in before, so that no mail has to be followed. */
    boolean isEnrolled(String actor);

    /**
     * Follows the set-password link that Keycloak mailed and remembers who this is.
     *
     * @param link from the mail
     */
    void enroll(String actor, String email, String link);
}
