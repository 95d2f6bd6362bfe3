package dev.cspmesh.kit.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/**
 * Before the library's mappers, each for the same failure: theirs speak of Java classes, and name the first fault only. A
 * mapper counts for exactly the class that it names, so there is one for each.
 */
final class UnreadableBodyMappers {

    /** The library registers its own with 999; the smaller number wins. */
    private static final int BEFORE_LIBRARY = 900;

    private UnreadableBodyMappers() {}

    private static HttpProblem describe(JsonMappingException failure) {
        return Arc.container().instance(UnreadableBody.class).get().describe(failure);
    }

    /** A value of another kind than declared, such as a list instead of an object. */
    @Provider
    @Priority(BEFORE_LIBRARY)
    static class Mismatched extends ExceptionMapperBase<MismatchedInputException> {

        @Override
        protected HttpProblem toProblem(MismatchedInputException failure) {
            return describe(failure);
        }
    }

    /** A text or number that can't be read as what is declared, such as a day that there isn't. */
    @Provider
    @Priority(BEFORE_LIBRARY)
    static class Invalid extends ExceptionMapperBase<InvalidFormatException> {

        @Override
        protected HttpProblem toProblem(InvalidFormatException failure) {
            return describe(failure);
        }
    }

    /** A property that isn't declared. */
    @Provider
    @Priority(BEFORE_LIBRARY)
    static class Unknown extends ExceptionMapperBase<UnrecognizedPropertyException> {

        @Override
        protected HttpProblem toProblem(UnrecognizedPropertyException failure) {
            return describe(failure);
        }
    }

    /** What is no JSON at all, or more of it than is taken. */
    @Provider
    @Priority(BEFORE_LIBRARY)
    static class NoJson extends ExceptionMapperBase<JsonProcessingException> {

        @Override
        protected HttpProblem toProblem(JsonProcessingException failure) {
            if (failure instanceof JsonMappingException mapping
                    && !mapping.getPath().isEmpty()) {
                return describe(mapping);
            }
            String detail = failure instanceof StreamConstraintsException
                    ? "The body is deeper, longer or has longer texts than is taken."
                    : "The body is no JSON%s.".formatted(place(failure));
            return ProblemBody.of(Rejection.of(CommonProblems.MALFORMED, detail));
        }

        private static String place(JsonProcessingException failure) {
            return failure.getLocation() == null
                    ? ""
                    : " at line %d, column %d"
                            .formatted(
                                    failure.getLocation().getLineNr(),
                                    failure.getLocation().getColumnNr());
        }
    }
}
