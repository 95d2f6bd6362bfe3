package dev.cspmesh.platform;

import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.process.Patience;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.ProgressWatch;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A platform's process that is not ready yet, started here or by an earlier run that went away. */
public final class StartingPlatform {
    private static final String PREFIX = "platform · ";
    /** Each component is waited for by the platform itself; some start after others. */
    private static final int COMPONENTS = 3;

    private final ProcessHandle process;
    private final Path state;
    private final Progress progress;
    private int seen;

    StartingPlatform(ProcessHandle process, Path state, Progress progress) {
        this.process = process;
        this.state = state;
        this.progress = progress;
    }

    /** The platform process of this folder, ready or not; nothing when none lives. */
    public static Optional<StartingPlatform> in(Path state, Progress progress) {
        return ProcessLedger.open(state.resolve(PlatformPaths.PLATFORM))
                .alive(PlatformPaths.PLATFORM_PROCESS)
                .map(process -> new StartingPlatform(process, state, progress));
    }

    /** What the platform of a folder prints. */
    static Path log(Path state) {
        return state.resolve("logs").resolve("platform.log");
    }

    public ProcessHandle process() {
        return process;
    }

    /**
     * Waits until it is ready, for as long as it makes progress, and passes its words on.
     *
     * @throws PlatformFailure in the platform's own words when it ends, or when it does not get ready
     */
    public RunningPlatform await() {
        Patience one = Patience.configured();
        Patience all =
                new Patience(one.bound().multipliedBy(COMPONENTS), one.still().multipliedBy(COMPONENTS));
        Optional<String> trouble = new ProgressWatch(process, log(state), all).await(this::isReady);
        if (trouble.isEmpty()) {
            return ready().orElseThrow();
        }
        if (!process.isAlive()) {
            follow();
            throw failure();
        }
        process.destroy();
        throw new PlatformFailure("the platform " + trouble.get(), "read " + log(state) + ", then start again");
    }

    private boolean isReady() {
        follow();
        return ready().isPresent();
    }

    private Optional<RunningPlatform> ready() {
        return RunningPlatform.at(state).filter(platform -> platform.pid() == process.pid());
    }

    private void follow() {
        String text = text();
        int end = text.lastIndexOf('\n') + 1;
        text.substring(Math.min(seen, end), end)
                .lines()
                .filter(line -> line.startsWith(PREFIX))
                .forEach(line -> progress.report(line.substring(PREFIX.length())));
        seen = end;
    }

    private PlatformFailure failure() {
        String text = text();
        List<String> words = List.of(text.split(PREFIX + "(FAILED|WHAT TO DO): ", -1));
        return words.size() < 3
                ? new PlatformFailure("the platform ended while starting", "read " + log(state) + "\n" + text)
                : new PlatformFailure(words.get(1).strip(), words.get(2).strip());
    }

    private String text() {
        try {
            Path log = log(state);
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
