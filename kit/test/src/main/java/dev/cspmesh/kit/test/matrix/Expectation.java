package dev.cspmesh.kit.test.matrix;

/** What a cell of the matrix has to answer. */
public enum Expectation {
    /** Anybody may try: done, or refused by a rule of the process, such as a token that opens nothing. */
    OPEN,
    /** The operation itself answers: done, or refused by a rule of the process. */
    REACHED,
    NOT_FOUND,
    FORBIDDEN,
    UNAUTHENTICATED;

    boolean isMetBy(int status) {
        return switch (this) {
            case OPEN -> status / 100 == 2 || status == 404 || status == 409 || status == 422;
            case REACHED -> status / 100 == 2 || status == 409 || status == 412 || status == 422 || status == 428;
            case NOT_FOUND -> status == 404;
            case FORBIDDEN -> status == 403;
            case UNAUTHENTICATED -> status == 401;
        };
    }
}
