package dev.cspmesh.support.request;

/** State of the first-response clock of a request. */
public enum FirstResponseStatus {
    /** The first answer is not there yet. */
    RUNNING,
    /** The request waits for somebody else; its time does not pass. */
    PAUSED,
    /** The first answer came in time. */
    MET,
    /** The first answer is late, or came late. */
    MISSED
}
