package dev.cspmesh.kit.access;

/** How far a participant reaches through one operation; see {@link AccessPolicy}. */
public enum AccessScope {
    /** Refused with 403, whatever is addressed; 401 without a token. */
    NONE,
    /** Reaches what it is a party of; anything else answers as a missing thing does. */
    OWN,
    /** Reaches everything. */
    ANY
}
