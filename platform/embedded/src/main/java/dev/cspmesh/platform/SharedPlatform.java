package dev.cspmesh.platform;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.state.StateLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds or starts the one platform of all tests. */
final class SharedPlatform {
    private static final Duration STOPPING = Duration.ofSeconds(30);

    private SharedPlatform() {}

    /** One thread and one process at a time, so that two never start two. */
    static synchronized RunningPlatform with(Set<ComponentName> components) {
        Path root = ProjectRoot.find();
        Path state = root.resolve(".mesh/test");
        try (StateLock lock = StateLock.await(root.resolve(".mesh/test.lock"))) {
            assert lock.held();
            long owner = topmostJava();
            Optional<RunningPlatform> running = RunningPlatform.at(state);
            running.ifPresent(platform -> platform.addOwner(owner));
            return running.orElseGet(() -> start(root, state, owner, components))
                    .with(components);
        }
    }

    /** The platform of a run that has just ended may still be stopping. */
    private static RunningPlatform start(Path root, Path state, long owner, Set<ComponentName> components) {
        StateLock.awaitFree(state.resolve(StateLock.FILE), STOPPING);
        return new PlatformLaunch(root, state, "free", Optional.of(owner), true, List.copyOf(components))
                .start(line -> System.err.println("platform · " + line));
    }

    /** Maven, or the IDE: the process whose end ends all test JVMs that share the platform. */
    private static long topmostJava() {
        return Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        process -> process.flatMap(ProcessHandle::parent))
                .map(Optional::orElseThrow)
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .reduce((nearer, farther) -> farther)
                .orElse(ProcessHandle.current())
                .pid();
    }
}
