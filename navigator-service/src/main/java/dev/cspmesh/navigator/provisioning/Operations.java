package dev.cspmesh.navigator.provisioning;

import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.response.Responses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers about work that goes on after the answer. */
@ApplicationScoped
public class Operations {

    /** Seconds after which looking again may show something new. */
    private static final int LOOK_AGAIN_AFTER = 1;

    private final Jobs jobs;

    Operations(Jobs jobs) {
        this.jobs = jobs;
    }

    /** How far the work on this is, with what has failed so far; asked for in a session. */
    public Uni<RestResponse<LastOperation>> last(Provisioned thing, String jobKind) {
        return jobs.lastFailure(jobKind, thing.id())
                .map(failure -> Responses.tagged(LastOperation.of(thing, failure), thing.version()));
    }

    /**
     * 202 with where to look and when, while the work goes on; 200 once it has ended.
     *
     * @param operation path of the last operation
     */
    public static <V> RestResponse<V> reply(Provisioned thing, V view, String operation) {
        if (thing.operation() != LastOperation.State.IN_PROGRESS) {
            return Responses.tagged(view, thing.version());
        }
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                .header(HttpHeaders.LOCATION, operation)
                .header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN_AFTER)
                .header(HttpHeaders.ETAG, "\"" + thing.version() + "\"")
                .build();
    }
}
