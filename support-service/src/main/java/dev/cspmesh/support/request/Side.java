package dev.cspmesh.support.request;

/** The two sides of a request: a customer and its CSP, or a CSP and VMware. */
enum Side {
    /** Who asked. */
    REQUESTER,
    /** Who answers. */
    ANSWERER
}
