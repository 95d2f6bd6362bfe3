package dev.cspmesh.billing.bill;

/** Which way the money goes (docs/domain.md, three legs). */
public enum Leg {
    /** VMware bills the aggregator: contract discount plus the aggregator's margin. */
    VENDOR,
    /** The aggregator bills the CSP, once a month, with the contracted discount. */
    CONSOLIDATED,
    /** The CSP bills its customer, at the CSP's own prices and with tax; never the underage. */
    CUSTOMER
}
