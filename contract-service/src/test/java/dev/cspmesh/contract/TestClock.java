package dev.cspmesh.contract;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Business time of the service tests: stands still until a test moves it forward. */
@Singleton
public class TestClock extends Clock {

    public static final Instant START = Instant.parse("2024-03-01T09:00:00Z");

    private volatile Instant now = START;

    public void moveTo(String instant) {
        now = Instant.parse(instant);
    }

    public void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
