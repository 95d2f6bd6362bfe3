package dev.cspmesh.billing.rating;

/** What a line is for. */
public enum LineKind {
    /** Usage of one customer and SKU. */
    USAGE,
    /** The part of the commitment that was not used; a line of its own (DOMAIN.md, MBO). */
    UNDERAGE
}
