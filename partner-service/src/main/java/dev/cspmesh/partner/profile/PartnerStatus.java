package dev.cspmesh.partner.profile;

/** Where a partner stands in the program; what may follow stands in {@link PartnerLifeCycle}. */
public enum PartnerStatus {
    ACTIVE,
    /** What runs goes on; nothing new is begun, in any service. */
    SUSPENDED,
    /** Out of the program for good: contracts end, and access ends when the last bill is paid. */
    LEFT
}
