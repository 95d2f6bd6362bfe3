package dev.cspmesh.contract.pricebook.draft;

/** Where the draft of a price book stands; {@link DraftLifeCycle} says what may follow. */
public enum DraftStatus {
    /** VMware works on it. */
    DRAFT,
    /** A price book of the same identifier is published. */
    PUBLISHED,
    WITHDRAWN
}
