package dev.cspmesh.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A refusal as a value: which rule, which fields, what was allowed, what to do next. Rules return it; the edge turns it
 * into one problem+json.
 *
 * @param type the rule
 * @param detail this occurrence, in a sentence a person can act on
 * @param errors the fields concerned
 * @param next requests that would move the caller on
 * @param pause how long to wait before the same request may be taken, when waiting is all it needs
 */
public record Rejection(
        ProblemType type, String detail, List<FieldError> errors, List<NextAction> next, Optional<Duration> pause) {

    /**
     * One field that was refused.
     *
     * @param pointer JSON pointer into the body ({@code #/level}), or {@code query:limit}, {@code header:If-Match}
     * @param detail what is wrong with it
     * @param allowed what would have been taken; empty when the detail says it all
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FieldError(String pointer, String detail, String allowed) {

        public FieldError {
            pointer = printable(pointer);
            detail = printable(detail);
        }
    }

    public Rejection {
        detail = printable(detail);
        errors = List.copyOf(errors);
        next = List.copyOf(next);
    }

    public static Rejection of(ProblemType type, String detail) {
        return new Rejection(type, detail, List.of(), List.of(), Optional.empty());
    }

    /** The same answer for a missing object and for a foreign one. */
    public static Rejection notFound(String kind, Object id) {
        return of(CommonProblems.NOT_FOUND, "There is no " + kind + " " + id + " that you may see.");
    }

    public Rejection field(String pointer, String detail, String allowed) {
        List<FieldError> more = new ArrayList<>(errors);
        more.add(new FieldError(pointer, detail, allowed));
        return new Rejection(type, this.detail, more, next, pause);
    }

    public Rejection step(String action, String method, String href) {
        List<NextAction> more = new ArrayList<>(next);
        more.add(new NextAction(action, method, href));
        return new Rejection(type, detail, errors, more, pause);
    }

    /** The same request may be taken after this time. */
    public Rejection retryAfter(Duration time) {
        return new Rejection(type, detail, errors, next, Optional.of(time));
    }

    /**
     * Refuses with what a rule found, if it found anything.
     *
     * @throws Rejected with the rule's rejection
     */
    public static void refuse(Optional<Rejection> found) {
        if (found.isPresent()) {
            throw found.get().rejected();
        }
    }

    /** This rejection as the exception that carries it to the edge. */
    public Rejected rejected() {
        return new Rejected(this);
    }

    /** What was sent is quoted without U+0000, which many readers take for the end of a text. */
    static String printable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
