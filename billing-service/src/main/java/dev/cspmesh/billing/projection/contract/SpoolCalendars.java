package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.billing.BillingConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The calendar that this installation is configured with. */
class SpoolCalendars {

    @Produces
    @Singleton
    SpoolCalendar calendar(BillingConfig config) {
        return new SpoolCalendar(config.spoolDay(), config.dueDay());
    }
}
