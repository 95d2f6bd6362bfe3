package dev.cspmesh.kit.test.matrix;

/** How the addressed object stands to the one who calls. */
public enum Ownership {
    OWN,
    PARENTS,
    CHILDS,
    SIBLINGS,
    FOREIGN,
    MISSING,
    /** The operation addresses no object. */
    NONE
}
