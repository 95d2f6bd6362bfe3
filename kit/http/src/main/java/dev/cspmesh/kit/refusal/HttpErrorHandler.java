package dev.cspmesh.kit.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.ProblemType;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses as a problem what the HTTP layer would refuse with an empty body: no host, an address that is none, a body that
 * says itself that it is too large. What is no HTTP at all ends before anything of ours runs.
 */
@ApplicationScoped
class HttpErrorHandler {

    private static final int BEFORE_ALL_OTHERS = -1_000;
    private static final List<Integer> OF_THE_ROUTER = List.of(400, 404, 405, 406, 413, 415);

    private final ObjectMapper json;
    private final AllowedMethods methods;
    private final long mostBytes;

    HttpErrorHandler(
            ObjectMapper json,
            AllowedMethods methods,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.json = json;
        this.methods = methods;
        this.mostBytes = most.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::measure).failureHandler(this::refuse);
        OF_THE_ROUTER.forEach(status -> router.errorHandler(status, this::refuse));
    }

    /** The rest of a refused body is not read, so the connection cannot be used again. */
    private void measure(RoutingContext exchange) {
        if (length(exchange) > mostBytes) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(exchange, CommonProblems.TOO_LARGE, "A body has at most " + mostBytes + " bytes.");
        } else {
            exchange.next();
        }
    }

    /** The HTTP layer has seen to it that a length is a number. */
    private static long length(RoutingContext exchange) {
        String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext exchange) {
        Optional<ProblemType> type = exchange.failure() instanceof SecurityException
                ? Optional.empty()
                : CommonProblems.ofStatus(exchange.statusCode()).filter(known -> known.status() < 500);
        SortedSet<String> allowed = methods.of(exchange.request().path());
        if (exchange.response().headWritten()) {
            exchange.next();
        } else if (type.isPresent() && isAnotherMethod(type.get(), allowed, exchange)) {
            exchange.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
            answer(exchange, CommonProblems.METHOD_NOT_ALLOWED, "This path takes " + String.join(", ", allowed) + ".");
        } else if (type.isPresent()) {
            answer(exchange, type.get(), type.get().title() + ".");
        } else {
            exchange.next();
        }
    }

    private static boolean isAnotherMethod(ProblemType type, SortedSet<String> allowed, RoutingContext exchange) {
        return (type.equals(CommonProblems.NOT_FOUND) || type.equals(CommonProblems.METHOD_NOT_ALLOWED))
                && !allowed.isEmpty()
                && !allowed.contains(exchange.request().method().name());
    }

    private void answer(RoutingContext exchange, ProblemType type, String detail) {
        HttpProblem problem = ProblemBody.of(Rejection.of(type, detail));
        HttpServerResponse response = exchange.response().setStatusCode(type.status());
        try {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            exchange.fail(e);
        }
    }
}
