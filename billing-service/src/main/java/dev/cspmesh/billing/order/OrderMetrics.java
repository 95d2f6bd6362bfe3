package dev.cspmesh.billing.order;

import dev.cspmesh.kit.telemetry.GaugeQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** What operators see of Monthly Billing Orders: where they stand, and whose time runs out. */
class OrderMetrics {

    private static final List<String> DEADLINES = List.of("order-submission");

    /** Closed orders of the last three months, all others of any month. */
    @Produces
    @Singleton
    GaugeQuery orders() {
        return GaugeQuery.by("mesh.orders", "state", OrderStatus.class, """
                select status, count(*) from monthly_order where status <> 'CLOSED' group by status
                union all
                select 'CLOSED', count(*) from monthly_order
                where status = 'CLOSED' and month > ($1::timestamptz)::date - interval '3 months'
                """);
    }

    @Produces
    @Singleton
    GaugeQuery near() {
        return new GaugeQuery("mesh.deadlines.near", "deadline", DEADLINES, """
                select 'order-submission', count(*) from monthly_order
                where status = 'PENDING_PROVIDER' and overdue_at > $1 and overdue_at <= $1 + interval '1 day'
                """);
    }

    @Produces
    @Singleton
    GaugeQuery missed() {
        return new GaugeQuery("mesh.deadlines.missed", "deadline", DEADLINES, """
                select 'order-submission', count(*) from monthly_order
                where status = 'PENDING_PROVIDER' and overdue_at <= $1
                """);
    }
}
