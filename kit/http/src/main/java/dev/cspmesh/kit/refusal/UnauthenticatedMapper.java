package dev.cspmesh.kit.refusal;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** No token, or one that is not valid here. Says neither which nor why: that would help a forger only. */
final class UnauthenticatedMapper {

    /** Before the mappers of the problem extension, which do not fit this Quarkus (see ADR 1). */
    private static final int FIRST = 1;

    private UnauthenticatedMapper() {}

    private static Response refusal() {
        Rejection rejection =
                Rejection.of(CommonProblems.UNAUTHENTICATED, "The request carries no valid access token.");
        return Response.fromResponse(ProblemBody.of(rejection).toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** A token came and is not valid. */
    @Provider
    @Priority(FIRST)
    static class OfFailure implements ExceptionMapper<AuthenticationFailedException> {

        @Override
        public Response toResponse(AuthenticationFailedException failure) {
            return refusal();
        }
    }

    /** No token came. */
    @Provider
    @Priority(FIRST)
    static class OfAbsence implements ExceptionMapper<UnauthorizedException> {

        @Override
        public Response toResponse(UnauthorizedException absence) {
            return refusal();
        }
    }
}
