package dev.cspmesh.kit.refusal;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.problem.Unreachable;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.SocketException;
import org.hibernate.HibernateException;

/** While the database is away a client is asked to come again; whatever else these exceptions mean is a fault of ours. */
abstract class UnreachableMapper<E extends Throwable> extends ExceptionMapperBase<E> {

    @Override
    protected HttpProblem toProblem(E failure) {
        return Unreachable.is(failure)
                ? ProblemBody.of(Rejection.of(
                        CommonProblems.UNAVAILABLE,
                        "The database does not answer. A repeat with the same Idempotency-Key takes effect once."))
                : HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }

    /** The server refuses connections while it starts, ends or is full. */
    @Provider
    static class OfServer extends UnreachableMapper<PgException> {}

    /** A connection ended before the answer came. */
    @Provider
    static class OfConnection extends UnreachableMapper<VertxException> {}

    /** Nobody listens, or nobody does any more. */
    @Provider
    static class OfSocket extends UnreachableMapper<SocketException> {}

    /** The work failed, and taking it back failed as well. */
    @Provider
    static class OfBoth extends UnreachableMapper<CompositeException> {}

    /** The same as Hibernate tells it. */
    @Provider
    static class OfHibernate extends UnreachableMapper<HibernateException> {}
}
