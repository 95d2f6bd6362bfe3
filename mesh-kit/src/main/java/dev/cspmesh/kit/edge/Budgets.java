package dev.cspmesh.kit.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * What each client may still ask for. A budget refills evenly and is full again after a minute of silence, so one that
 * was silent for that long can be forgotten without giving anything away.
 */
@ApplicationScoped
class Budgets {

    private static final Duration REFILL = Duration.ofMinutes(1);

    /** What a request costs is counted apart, so that reading never uses up what writing needs. */
    enum Kind {
        READ,
        WRITE
    }

    private record Budget(String client, Kind kind) {}

    private final AnonymousConfig config;
    private final TimeMeter time;
    private final Cache<Budget, Bucket> buckets;

    @Inject
    Budgets(AnonymousConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    Budgets(AnonymousConfig config, TimeMeter time) {
        this.config = config;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.clients())
                .expireAfterAccess(REFILL)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Takes one request from the client's budget.
     *
     * @return how long to wait for the next one when nothing is left
     */
    Optional<Duration> take(String client, Kind kind) {
        var probe = buckets.get(new Budget(client, kind), this::full).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How many budgets are remembered. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full(Budget budget) {
        int perMinute = switch (budget.kind()) {
            case READ -> config.readsPerMinute();
            case WRITE -> config.writesPerMinute();
        };
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, REFILL))
                .withCustomTimePrecision(time)
                .build();
    }
}
