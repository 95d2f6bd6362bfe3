package dev.cspmesh.contract.eligibility;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * partner-service, asked with this service's own token. Three tries within three seconds; while most tries fail nothing
 * is asked for two seconds. The number of waiting callers is bounded.
 */
@RegisterRestClient(configKey = "partner")
@OidcClientFilter
interface PartnerService {

    String BREAKER = "partner-service";

    @GET
    @Path("/partners/{partnerId}/eligibility")
    @Timeout(value = 800, unit = ChronoUnit.MILLIS)
    @Retry(
            maxRetries = 2,
            delay = 150,
            jitter = 100,
            maxDuration = 3000,
            abortOn = {Refused.class, CircuitBreakerOpenException.class, BulkheadException.class})
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.6, delay = 2000, skipOn = Refused.class)
    @CircuitBreakerName(BREAKER)
    @Bulkhead(value = 8, waitingTaskQueue = 4)
    Uni<Eligibility> eligibility(@PathParam("partnerId") String partnerId, @QueryParam("service") String service);

    /** partner-service answered, and did not answer the question: asking again would not help. */
    final class Refused extends RuntimeException {

        private final int status;

        Refused(int status) {
            super("partner-service answered " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Another 4xx than "slow down" is final; everything else is worth a retry. */
    @ClientExceptionMapper
    static RuntimeException failure(Response response) {
        int status = response.getStatus();
        return status >= 400 && status < 500 && status != 408 && status != 429
                ? new Refused(status)
                : new IllegalStateException("partner-service answered " + status);
    }
}
