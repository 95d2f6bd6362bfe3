package dev.cspmesh.support.desk;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** The first-response clock as it is configured. */
class ConfiguredTimes {

    @Produces
    @Singleton
    FirstResponse firstResponse(SupportConfig config) {
        SupportConfig.FirstResponseTimes times = config.firstResponse();
        SupportConfig.Hours hours = config.businessHours();
        return new FirstResponse(
                times.severity1(),
                Map.of(2, times.severity2(), 3, times.severity3(), 4, times.severity4()),
                new BusinessHours(hours.days(), hours.opens(), hours.closes(), hours.zone()));
    }
}
