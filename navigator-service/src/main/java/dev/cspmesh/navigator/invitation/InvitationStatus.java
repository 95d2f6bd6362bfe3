package dev.cspmesh.navigator.invitation;

/** The state of an invitation; {@link InvitationLifeCycle} says what may follow. */
public enum InvitationStatus {
    /** Made; the mail is still to be sent. */
    PREPARED,
    SENT,
    OPENED,
    ACCEPTED,
    EXPIRED
}
