package dev.cspmesh.partner.identity;

/** How far a person's identity at the identity provider is (docs/domain.md, partner, People). */
public enum IdentityStatus {
    /** Being made, or being taken away. */
    PENDING,
    /** The person can sign in, or can set a password and then sign in. */
    READY,
    /** The identity provider refuses it; the reason says why. It is tried again. */
    FAILED
}
