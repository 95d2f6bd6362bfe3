package dev.cspmesh.contract.catalogue;

/** Who answers technical questions about a service (docs/source.md, support process). */
public enum SupportDesk {
    /** Global Support Services. */
    GSS,
    /** The product's own team, directly. */
    OWN_TEAM,
    /** The commerce portal's desk, where the source names no other. */
    COMMERCE_PORTAL
}
