package dev.cspmesh.kit.refusal;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;

/** A body whose end never came because the client went away: no fault of ours, and nobody is there to read the answer. */
@Provider
class BrokenBodyMapper extends ExceptionMapperBase<IOException> {

    @Override
    protected HttpProblem toProblem(IOException failure) {
        return isClientGone(failure)
                ? ProblemBody.of(Rejection.of(CommonProblems.MALFORMED, "The body ended before it was complete."))
                : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }

    private static boolean isClientGone(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof ClosedChannelException);
    }
}
