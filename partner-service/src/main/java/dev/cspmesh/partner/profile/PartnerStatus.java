package dev.cspmesh.partner.profile;

/** Where a partner stands in the program; what may follow stands in {@link PartnerLifeCycle}. */
public enum PartnerStatus {
    ACTIVE,
    /** What runs goes on; nothing new is signed. */
    SUSPENDED,
    /** Out of the program for good. */
    LEFT
}
