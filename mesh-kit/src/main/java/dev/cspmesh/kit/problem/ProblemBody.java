package dev.cspmesh.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The one shape of a problem body. */
final class ProblemBody {

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 2;

    private ProblemBody() {}

    static HttpProblem of(Rejection rejection) {
        ProblemType type = rejection.type();
        HttpProblem.Builder problem = HttpProblem.builder()
                .withType(URI.create(type.uri()))
                .withTitle(type.title())
                .withStatus(status(type.status()))
                .withDetail(rejection.detail())
                .with("remedy", type.remedy());
        if (!rejection.errors().isEmpty()) {
            problem.with("errors", rejection.errors());
        }
        if (!rejection.next().isEmpty()) {
            problem.with("next", rejection.next());
        }
        if (type.status() == SERVICE_UNAVAILABLE || type.equals(HouseProblems.KEY_IN_FLIGHT)) {
            problem.withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        return problem.build();
    }

    private static Response.StatusType status(int code) {
        Response.Status known = Response.Status.fromStatusCode(code);
        return known != null ? known : new Unnamed(code);
    }

    private record Unnamed(int getStatusCode) implements Response.StatusType {

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.familyOf(getStatusCode);
        }

        @Override
        public String getReasonPhrase() {
            return "Refused";
        }
    }
}
