package dev.cspmesh.kit.test.matrix;

/** What a cell of the matrix has to answer. */
public enum Expectation {
    /** The operation itself answers: done, or refused by a rule of the process. */
    REACHED,
    NOT_FOUND,
    FORBIDDEN,
    UNAUTHENTICATED;

    boolean isMetBy(int status) {
        return switch (this) {
            case REACHED -> status / 100 == 2 || status == 409 || status == 412 || status == 422 || status == 428;
            case NOT_FOUND -> status == 404;
            case FORBIDDEN -> status == 403;
            case UNAUTHENTICATED -> status == 401;
        };
    }
}
