package dev.cspmesh.kit.time;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Business time of the sandbox: the machine's time plus an offset. The offset stands in a file that all services of one
 * sandbox share, so that moving one clock moves the mesh and a restarted service finds the time it left. A production
 * build does not contain this class.
 */
@IfBuildProfile("sandbox")
@Singleton
public class SandboxClock {

    private final Path file;

    SandboxClock(@ConfigProperty(name = "mesh.sandbox.clock-file") Path file) {
        this.file = file;
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Shifted(file, ZoneOffset.UTC);
    }

    /** Moves business time; it goes on ticking from there. */
    public void moveTo(Instant instant) {
        Duration offset = Duration.between(Clock.systemUTC().instant(), instant).truncatedTo(ChronoUnit.MICROS);
        try {
            Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "clock", ".next");
            Files.writeString(next, offset.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The clock file cannot be written: " + file, e);
        }
    }

    private static final class Shifted extends Clock {

        private final Path file;
        private final ZoneId zone;

        Shifted(Path file, ZoneId zone) {
            this.file = file;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(file, other);
        }

        @Override
        public Instant instant() {
            return Clock.tick(Clock.systemUTC(), BusinessClock.TICK).instant().plus(offset());
        }

        private Duration offset() {
            try {
                return Files.exists(file)
                        ? Duration.parse(Files.readString(file).strip())
                        : Duration.ZERO;
            } catch (IOException e) {
                throw new UncheckedIOException("The clock file cannot be read: " + file, e);
            }
        }
    }
}
