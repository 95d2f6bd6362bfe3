package dev.cspmesh.kit.edge;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Few, fixed buckets for the time of requests, so that the share of slow ones can be told over all pods. */
@Singleton
class LatencyBuckets implements MeterFilter {

    private static final List<Duration> BOUNDS =
            Stream.of(25, 100, 250, 500, 1000, 2500).map(Duration::ofMillis).toList();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        if (!id.getName().equals("http.server.requests")) {
            return config;
        }
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(
                        BOUNDS.stream().mapToDouble(Duration::toNanos).toArray())
                .build()
                .merge(config);
    }
}
