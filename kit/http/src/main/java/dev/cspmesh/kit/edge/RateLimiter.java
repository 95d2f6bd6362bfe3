package dev.cspmesh.kit.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * What each client may still ask for. A budget refills evenly and is full again after a minute of silence, so one that
 * was silent for that long can be forgotten without giving anything away.
 */
@ApplicationScoped
class RateLimiter {

    private static final Duration REFILL = Duration.ofMinutes(1);

    /** What a request costs is counted apart, so that reading never uses up what writing needs. */
    enum Kind {
        /** Any request at all: a bound against floods. */
        ANY,
        /** Reading what is open to everybody. */
        READ,
        /** Everything else that is open to everybody. */
        WRITE
    }

    /**
     * What a request finds.
     *
     * @param admitted false if nothing was left
     * @param most requests in a full budget
     * @param left requests that are left now
     * @param pause until the next one is taken; until the budget is full again while some are left
     */
    record Reading(boolean admitted, int most, long left, Duration pause) {

        /** In whole seconds, at least one, as headers say it. */
        long seconds() {
            return Math.max(1, pause.plusMillis(999).toSeconds());
        }

        /** Tells the client; the narrower limit is looked at later and has the last word. */
        void tell(HttpServerResponse response) {
            response.putHeader("RateLimit", "\"client\";r=" + left + ";t=" + seconds())
                    .putHeader("RateLimit-Policy", "\"client\";q=" + most + ";w=" + REFILL.toSeconds());
        }
    }

    private record Budget(String client, Kind kind) {}

    private final AnonymousConfig anonymous;
    private final RateConfig all;
    private final TimeMeter time;
    private final Cache<Budget, Bucket> buckets;

    @Inject
    RateLimiter(AnonymousConfig anonymous, RateConfig all) {
        this(anonymous, all, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimiter(AnonymousConfig anonymous, RateConfig all, TimeMeter time) {
        this.anonymous = anonymous;
        this.all = all;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(anonymous.clients())
                .expireAfterAccess(REFILL)
                .executor(Runnable::run)
                .build();
    }

    /** Takes one request from the client's budget. */
    Reading take(String client, Kind kind) {
        int most = most(kind);
        var probe = buckets.get(new Budget(client, kind), budget -> full(most)).tryConsumeAndReturnRemaining(1);
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Reading(probe.isConsumed(), most, probe.getRemainingTokens(), Duration.ofNanos(nanos));
    }

    /** How many budgets are remembered. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private int most(Kind kind) {
        return switch (kind) {
            case ANY -> all.requestsPerMinute();
            case READ -> anonymous.readsPerMinute();
            case WRITE -> anonymous.writesPerMinute();
        };
    }

    private Bucket full(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, REFILL))
                .withCustomTimePrecision(time)
                .build();
    }
}
