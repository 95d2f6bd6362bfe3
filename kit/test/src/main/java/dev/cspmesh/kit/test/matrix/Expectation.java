package dev.cspmesh.kit.test.matrix;

import dev.cspmesh.kit.test.document.Operation;
import java.util.Optional;
import java.util.function.Predicate;

/** What a cell of the matrix has to answer. */
public enum Expectation {
    /** Anybody may try: done, or refused by a rule of the process, such as a token that opens nothing. */
    OPEN,
    /** The operation itself answers: done, or refused by a rule of the process. */
    REACHED,
    NOT_FOUND,
    FORBIDDEN,
    UNAUTHENTICATED;

    /** What must come out when this actor addresses this object. */
    static Expectation of(Operation operation, Actor actor, Optional<Owned> object) {
        if (operation.isForAnyone()) {
            return operation.isRead() && operation.object().isEmpty() ? REACHED : OPEN;
        }
        if (actor.isNobody()) {
            return UNAUTHENTICATED;
        }
        return switch (operation.reach(actor.scope())) {
            case "none" -> FORBIDDEN;
            case "any" -> found(operation, object, found -> !found.hidden().contains(actor.name()));
            default -> found(operation, object, found -> found.parties().contains(actor.name()));
        };
    }

    private static Expectation found(Operation operation, Optional<Owned> object, Predicate<Owned> shown) {
        return operation.object().isEmpty() || object.filter(shown).isPresent() ? REACHED : NOT_FOUND;
    }

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
