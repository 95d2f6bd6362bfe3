package dev.cspmesh.support.request;

/** Who has the request: the CSP's first and second level, or the vendor. */
public enum RequestLevel {
    L1,
    L2,
    VENDOR
}
