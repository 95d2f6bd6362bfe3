package dev.cspmesh.partner.program;

/** Where a contact request stands. */
public enum ContactStatus {
    OPEN,
    ANSWERED
}
