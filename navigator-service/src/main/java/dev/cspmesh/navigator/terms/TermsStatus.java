package dev.cspmesh.navigator.terms;

/** The state of terms of service; {@link TermsLifeCycle} says what may follow. */
public enum TermsStatus {
    /** Only its provider sees it. */
    DRAFT,
    /** Immutable; customers can accept it. */
    PUBLISHED
}
