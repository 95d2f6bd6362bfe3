package dev.cspmesh.kit.problem;

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
