package dev.cspmesh.partner.application;

import dev.cspmesh.kit.telemetry.GaugeQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What operators see of applications: where they stand, and whose decision is at risk. */
class ApplicationMetrics {

    private static final List<String> DEADLINES = List.of("application-decision");

    @Produces
    @Singleton
    GaugeQuery applications() {
        return GaugeQuery.by(
                "mesh.applications",
                "state",
                ApplicationStatus.class,
                "select status, count(*) from application group by status");
    }

    @Produces
    @Singleton
    GaugeQuery near() {
        return new GaugeQuery("mesh.deadlines.near", "deadline", DEADLINES, """
                select 'application-decision', count(*) from application
                where status in ('SUBMITTED', 'UNDER_REVIEW') and not overdue
                    and decision_due_on <= ($1::timestamptz)::date + 2
                """);
    }

    @Produces
    @Singleton
    GaugeQuery missed() {
        return new GaugeQuery(
                "mesh.deadlines.missed",
                "deadline",
                DEADLINES,
                "select 'application-decision', count(*) from application where overdue");
    }
}
