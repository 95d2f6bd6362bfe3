package dev.cspmesh.partner.notification;

import dev.cspmesh.kit.telemetry.GaugeQuery;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What operators see of e-mails: how many wait, and how many were refused for good. */
class NotificationMetrics {

    @Produces
    @Singleton
    GaugeQuery notifications() {
        return GaugeQuery.by(
                "mesh.notifications",
                "state",
                NotificationStatus.class,
                "select status, count(*) from notification where status <> 'SENT' group by status");
    }
}
