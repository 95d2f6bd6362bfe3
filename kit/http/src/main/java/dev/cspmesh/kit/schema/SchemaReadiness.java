package dev.cspmesh.kit.schema;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/**
 * A service whose migrations have not all been applied gets no requests. A newer schema is fine: migrations only add, so
 * that an old service goes on while a new one takes over. Once seen it is not asked again, a schema never goes back.
 */
@Readiness
@ApplicationScoped
class SchemaReadiness implements HealthCheck {

    private static final String NAME = "schema";

    private final Flyway flyway;
    private volatile boolean complete;

    SchemaReadiness(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        if (complete) {
            return HealthCheckResponse.up(NAME);
        }
        int pending = flyway.info().pending().length;
        complete = pending == 0;
        return HealthCheckResponse.named(NAME)
                .status(complete)
                .withData("pending", pending)
                .build();
    }
}
