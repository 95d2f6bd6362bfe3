package dev.cspmesh.kit.refusal;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.ProblemType;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The one shape of a problem body. */
final class ProblemBody {

    private static final int SERVICE_UNAVAILABLE = 503;
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

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
        pause(rejection).ifPresent(pause -> problem.withHeader("Retry-After", seconds(pause)));
        return problem.build();
    }

    private static Optional<Duration> pause(Rejection rejection) {
        ProblemType type = rejection.type();
        boolean passes = type.status() == SERVICE_UNAVAILABLE || type.equals(CommonProblems.KEY_IN_FLIGHT);
        return rejection.pause().or(() -> passes ? Optional.of(A_MOMENT) : Optional.empty());
    }

    /** Whole seconds, never too few. */
    private static long seconds(Duration pause) {
        return Math.max(1, pause.plusSeconds(1).minusNanos(1).toSeconds());
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
