package dev.cspmesh.kit.refusal;

import dev.cspmesh.kit.problem.Rejected;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Turns a rejection into problem+json. */
@Provider
class RejectedMapper extends ExceptionMapperBase<Rejected> {

    @Override
    protected HttpProblem toProblem(Rejected rejected) {
        return ProblemBody.of(rejected.rejection());
    }
}
