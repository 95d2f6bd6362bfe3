package dev.cspmesh.kit.edge;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Set;

/**
 * Limits every operation that is open to everybody, by itself, so that none can be forgotten. The refusal comes before
 * the body is read.
 */
@Provider
class AnonymousLimit implements DynamicFeature {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final RateLimiter budgets;
    private final HttpServerRequest request;

    AnonymousLimit(RateLimiter budgets, HttpServerRequest request) {
        this.budgets = budgets;
        this.request = request;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (isOpen(resource)) {
            context.register(new Filter(), Priorities.AUTHENTICATION);
        }
    }

    private static boolean isOpen(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        return method.isAnnotationPresent(PermitAll.class)
                || (resource.getResourceClass().isAnnotationPresent(PermitAll.class)
                        && !method.isAnnotationPresent(PermissionsAllowed.class));
    }

    @Priority(Priorities.AUTHENTICATION)
    private final class Filter implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext context) {
            RateLimiter.Kind kind =
                    READING.contains(context.getMethod()) ? RateLimiter.Kind.READ : RateLimiter.Kind.WRITE;
            RateLimiter.Reading reading = budgets.take(Client.of(request.remoteAddress()), kind);
            reading.tell(request.response());
            if (!reading.admitted()) {
                refuse(reading.pause());
            }
        }
    }

    private static void refuse(Duration wait) {
        throw Rejection.of(
                        CommonProblems.TOO_MANY_REQUESTS,
                        "Too many requests came from your address in the last minute.")
                .retryAfter(wait)
                .rejected();
    }
}
