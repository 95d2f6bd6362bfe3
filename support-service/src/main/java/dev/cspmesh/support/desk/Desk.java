package dev.cspmesh.support.desk;

/** Who answers. */
public enum Desk {
    /** The customer's own provider. */
    CSP,
    /** VMware's desk for everything that is not technical. */
    COMMERCE_PORTAL,
    /** VMware's Global Support Services. */
    GSS,
    /** The product's own team. */
    OWN_TEAM,
    /** VMware's desk for providers that have no access to Navigator yet. */
    CUSTOMER_CONNECT
}
