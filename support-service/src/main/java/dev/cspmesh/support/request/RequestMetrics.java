package dev.cspmesh.support.request;

import dev.cspmesh.kit.telemetry.GaugeQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What operators see of support requests: the open ones by state, and the first answers at risk. */
class RequestMetrics {

    private static final List<String> DEADLINES = List.of("first-response");
    private static final List<String> OPEN = List.of("acknowledged", "in-progress", "pending", "held", "resolved");

    @Produces
    @Singleton
    GaugeQuery requests() {
        return new GaugeQuery("mesh.requests", "state", OPEN, """
                select status, count(*) from support_request
                where status not in ('CLOSED', 'REJECTED', 'CANCELLED') group by status
                """);
    }

    /** Answers due within the hour. The clock of a pending or held request is paused. */
    @Produces
    @Singleton
    GaugeQuery near() {
        return new GaugeQuery("mesh.deadlines.near", "deadline", DEADLINES, """
                select 'first-response', count(*) from support_request
                where responded_at is null and status in ('ACKNOWLEDGED', 'IN_PROGRESS')
                    and due_at > $1 and due_at <= $1 + interval '1 hour'
                """);
    }

    @Produces
    @Singleton
    GaugeQuery missed() {
        return new GaugeQuery("mesh.deadlines.missed", "deadline", DEADLINES, """
                select 'first-response', count(*) from support_request
                where responded_at is null and status in ('ACKNOWLEDGED', 'IN_PROGRESS') and due_at <= $1
                """);
    }
}
