package dev.cspmesh.platform.run;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.Ports;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line of {@link Main} says.
 *
 * @param state this platform's own folder
 * @param dist folder for unpacked programs
 * @param owner process that the platform lives for; none: until it is stopped
 * @param fresh whether to forget what earlier runs left in the state folder
 * @param components to start at once; the others start when asked for
 */
public record PlatformOptions(
        Path state, Path dist, Ports ports, Optional<Long> owner, boolean fresh, Set<ComponentName> components) {
    public static final String USAGE = "--state DIR [--dist DIR] [--ports FILE|free] [--owner PID] [--fresh]"
            + " [--components postgres,kafka,…] [--without keycloak,…]";

    /**
     * Reads the command line.
     *
     * @param environment may move ports, see {@link Port#variable()}
     * @throws IllegalArgumentException saying what is wrong
     */
    public static PlatformOptions parse(List<String> arguments, Map<String, String> environment) {
        Reading reading = new Reading(new ArrayDeque<>(arguments));
        while (!reading.words.isEmpty()) {
            reading.option();
        }
        Path state = reading.state.orElseThrow(() -> new IllegalArgumentException("--state DIR is missing"));
        return new PlatformOptions(
                state,
                reading.dist.orElse(state.resolve("dist")),
                reading.ports(state, environment),
                reading.owner,
                reading.fresh,
                Set.copyOf(reading.components));
    }

    private static final class Reading {
        private final Deque<String> words;
        private final EnumSet<ComponentName> components = EnumSet.allOf(ComponentName.class);
        private Optional<Path> state = Optional.empty();
        private Optional<Path> dist = Optional.empty();
        private Optional<String> ports = Optional.empty();
        private Optional<Long> owner = Optional.empty();
        private boolean fresh;

        private Reading(Deque<String> words) {
            this.words = words;
        }

        private void option() {
            String name = words.pop();
            switch (name) {
                case "--state" -> state = Optional.of(path(name));
                case "--dist" -> dist = Optional.of(path(name));
                case "--ports" -> ports = Optional.of(value(name));
                case "--owner" -> owner = Optional.of(Long.parseLong(value(name)));
                case "--fresh" -> fresh = true;
                case "--components" -> components.retainAll(list(name));
                case "--without" -> components.removeAll(list(name));
                default -> throw new IllegalArgumentException("unknown option " + name);
            }
        }

        private Ports ports(Path state, Map<String, String> environment) {
            String choice = ports.orElse(state.resolve("ports.properties").toString());
            return choice.equals("free") ? Ports.free() : Ports.configured(Path.of(choice), environment);
        }

        private Set<ComponentName> list(String name) {
            EnumSet<ComponentName> named = EnumSet.noneOf(ComponentName.class);
            for (String id : List.of(value(name).split(",", -1))) {
                if (!id.isBlank()) {
                    named.add(ComponentName.of(id.strip()));
                }
            }
            return named;
        }

        private Path path(String name) {
            return Path.of(value(name)).toAbsolutePath().normalize();
        }

        private String value(String name) {
            return Optional.ofNullable(words.poll())
                    .orElseThrow(() -> new IllegalArgumentException(name + " needs a value"));
        }
    }
}
