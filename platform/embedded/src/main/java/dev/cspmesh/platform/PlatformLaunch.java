package dev.cspmesh.platform;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.process.Jvm;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Starts a platform as a process of its own and waits until it is ready.
 *
 * @param root the project's folder, built at least to {@code process-classes}
 * @param state the platform's folder
 * @param ports {@code free} or the path of a ports file that need not exist
 * @param owner process that the platform lives for; none: until it is stopped
 * @param fresh whether to forget what earlier runs left in the state folder
 */
public record PlatformLaunch(
        Path root, Path state, String ports, Optional<Long> owner, boolean fresh, List<ComponentName> components) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int STEP_MILLIS = 50;

    public PlatformLaunch {
        components = List.copyOf(components);
    }

    /**
     * Starts it.
     *
     * @throws PlatformFailure with the platform's own words when it can't start
     */
    public RunningPlatform start(Progress progress) {
        Path log = state.resolve("logs").resolve("platform.log");
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            Process process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            return await(process, new LogLines(log, progress));
        } catch (IOException e) {
            throw new PlatformFailure("can't start the platform: " + e.getMessage(), "check permissions of " + state, e);
        }
    }

    private RunningPlatform await(Process process, LogLines log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            boolean alive = process.isAlive();
            log.follow();
            Optional<RunningPlatform> ready =
                    RunningPlatform.at(state).filter(platform -> platform.pid() == process.pid());
            if (ready.isPresent()) {
                return ready.get();
            }
            if (!alive) {
                throw log.failure();
            }
            pause();
        }
        process.destroy();
        throw new PlatformFailure("the platform is not ready after " + PATIENCE.toSeconds() + " s", "read " + log.file());
    }

    private List<String> command() {
        Path module = root.resolve("platform/embedded").resolve("target");
        if (!Files.isDirectory(module.resolve("lib"))) {
            throw new PlatformFailure(
                    "platform is not built", "run ./mvnw -pl platform/embedded -am process-classes in " + root);
        }
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.tuning());
        command.addAll(List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                module.resolve("classes") + File.pathSeparator + module.resolve("lib") + File.separator + "*",
                "dev.cspmesh.platform.run.Main"));
        command.addAll(List.of(
                "--state",
                state.toString(),
                "--dist",
                root.resolve(".mesh/dist").toString()));
        command.addAll(List.of("--ports", ports, "--components", ids()));
        if (fresh) {
            command.add("--fresh");
        }
        owner.ifPresent(pid -> command.addAll(List.of("--owner", String.valueOf(pid))));
        return command;
    }

    private String ids() {
        return components.stream().map(ComponentName::id).collect(Collectors.joining(","));
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while starting the platform", "start again", e);
        }
    }

    /** Hands new lines of the platform's log on. */
    private static final class LogLines {
        private static final String PREFIX = "platform · ";
        private final Path file;
        private final Progress progress;
        private int seen;

        private LogLines(Path file, Progress progress) {
            this.file = file;
            this.progress = progress;
        }

        private Path file() {
            return file;
        }

        private void follow() throws IOException {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            text.substring(Math.min(seen, end), end)
                    .lines()
                    .filter(line -> line.startsWith(PREFIX))
                    .forEach(line -> progress.report(line.substring(PREFIX.length())));
            seen = end;
        }

        private PlatformFailure failure() throws IOException {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            List<String> words = List.of(text.split("platform · (FAILED|WHAT TO DO): ", -1));
            return words.size() < 3
                    ? new PlatformFailure("the platform ended while starting", "read " + file + "\n" + text)
                    : new PlatformFailure(words.get(1).strip(), words.get(2).strip());
        }
    }
}
