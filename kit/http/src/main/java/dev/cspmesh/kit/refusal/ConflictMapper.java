package dev.cspmesh.kit.refusal;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ext.Provider;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Two requests changed or made the same thing at the same moment and the database took one of them. The other one is
 * told so; a constraint that no race explains stays a fault of ours.
 */
final class ConflictMapper {

    private ConflictMapper() {}

    private static HttpProblem lost() {
        return ProblemBody.of(
                Rejection.of(CommonProblems.LOST_RACE, "Another request was faster. Nothing of this one was stored."));
    }

    /** The row has another version by now, seen by the persistence API. */
    @Provider
    static class OfVersion extends ExceptionMapperBase<OptimisticLockException> {

        @Override
        protected HttpProblem toProblem(OptimisticLockException lost) {
            return lost();
        }
    }

    /** The row has another version by now, seen by Hibernate. */
    @Provider
    static class OfState extends ExceptionMapperBase<StaleStateException> {

        @Override
        protected HttpProblem toProblem(StaleStateException lost) {
            return lost();
        }
    }

    /** The other request made what is unique. */
    @Provider
    static class OfUniqueness extends ExceptionMapperBase<ConstraintViolationException> {

        @Override
        protected HttpProblem toProblem(ConstraintViolationException violation) {
            return violation.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE
                    ? lost()
                    : HttpProblem.valueOf(jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR);
        }
    }
}
