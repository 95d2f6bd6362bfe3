package dev.cspmesh.navigator.access;

/** How far a provider may act in a customer's service (docs/source.md, step 9). */
public enum AccessLevel {
    /** The provider manages everything. */
    FULL,
    /** The provider may do what is named, nothing else. */
    PARTIAL,
    /** The provider may do nothing; explicit, so that it overrides what is inherited. */
    NONE
}
