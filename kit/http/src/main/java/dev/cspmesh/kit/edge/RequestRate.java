package dev.cspmesh.kit.edge;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells every client what it has left, and refuses what is more, before anything else looks at the request. Behind a
 * proxy the address is the client's only if the proxy is trusted to forward it ({@code quarkus.http.proxy}).
 */
@ApplicationScoped
class RequestRate {

    /** Before authentication, after CORS. */
    private static final int PRIORITY = 250;

    private final RateLimiter budgets;

    RequestRate(RateLimiter budgets) {
        this.budgets = budgets;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    void admit(RoutingContext request) {
        var reading = budgets.take(Client.of(request.request().remoteAddress()), RateLimiter.Kind.ANY);
        reading.tell(request.response());
        if (reading.admitted() || request.normalizedPath().startsWith("/q/")) {
            request.next();
        } else {
            refuse(request, reading.seconds());
        }
    }

    private static void refuse(RoutingContext request, long seconds) {
        ProblemType type = CommonProblems.TOO_MANY_REQUESTS;
        request.response()
                .setStatusCode(type.status())
                .putHeader("Retry-After", Long.toString(seconds))
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", type.uri())
                        .put("title", type.title())
                        .put("status", type.status())
                        .put("detail", "The next request is taken in " + seconds + " seconds.")
                        .put("remedy", type.remedy())
                        .put("instance", request.normalizedPath())
                        .encode());
    }
}
