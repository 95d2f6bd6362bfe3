package dev.cspmesh.kit.problem;

/** Carries a {@link Rejection} to the edge; rolls the transaction back on its way. The only exception of a refusal. */
public final class Rejected extends RuntimeException {

    private final transient Rejection rejection;

    Rejected(Rejection rejection) {
        super(rejection.detail(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
