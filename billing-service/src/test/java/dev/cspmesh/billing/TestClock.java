package dev.cspmesh.billing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Business time of the tests; it stands still until it is moved. */
public class TestClock extends Clock {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2024-09-20T12:00:00Z"));

    public static void moveTo(String instant) {
        NOW.set(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return NOW.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Takes the place of the machine's clock. */
    static class OfTests {

        @Produces
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }
}
