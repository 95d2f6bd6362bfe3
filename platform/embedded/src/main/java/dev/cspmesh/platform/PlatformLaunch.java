package dev.cspmesh.platform;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.process.Jvm;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public PlatformLaunch {
        components = List.copyOf(components);
    }

    /**
     * Starts it.
     *
     * @throws PlatformFailure with the platform's own words when it can't start
     */
    public RunningPlatform start(Progress progress) {
        Path log = StartingPlatform.log(state);
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            Process process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            return new StartingPlatform(process.toHandle(), state, progress).await();
        } catch (IOException e) {
            throw new PlatformFailure(
                    "can't start the platform: " + e.getMessage(), "check permissions of " + state, e);
        }
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
        command.addAll(settings());
        return command;
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "--state",
                state.toString(),
                "--dist",
                root.resolve(".mesh/dist").toString()));
        settings.addAll(List.of("--ports", ports, "--components", ids()));
        if (fresh) {
            settings.add("--fresh");
        }
        owner.ifPresent(pid -> settings.addAll(List.of("--owner", String.valueOf(pid))));
        return settings;
    }

    private String ids() {
        return components.stream().map(ComponentName::id).collect(Collectors.joining(","));
    }
}
