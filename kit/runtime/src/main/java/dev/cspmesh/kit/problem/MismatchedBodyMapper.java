package dev.cspmesh.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

/** JSON of another shape than declared, for example a list instead of an object: else it is refused without a body. */
@Provider
@Priority(Priorities.USER - 1)
class MismatchedBodyMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException mismatch) {
        StringBuilder pointer = new StringBuilder("#/");
        for (JsonMappingException.Reference step : mismatch.getPath()) {
            pointer.append(pointer.length() > 2 ? "/" : "")
                    .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return ProblemBody.of(Rejection.of(CommonProblems.MALFORMED, "The body is not of the declared shape.")
                .field(pointer.toString(), "cannot be read as what is declared", ""));
    }
}
