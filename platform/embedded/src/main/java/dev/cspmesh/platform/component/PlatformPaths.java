package dev.cspmesh.platform.component;

import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one platform keeps its things.
 *
 * @param state belongs to this platform alone and outlives it
 * @param dist unpacked programs, shared by all platforms of a project, safe to delete
 */
public record PlatformPaths(Path state, Path dist, Ports ports, Secrets secrets) {
    /** In the state folder: what a platform that is ready tells of itself. */
    public static final String RECORD = "platform.properties";

    /** Key of the platform's process in {@link #RECORD}. */
    public static final String IDENTITY = "process";

    /** In the state folder: passwords and client secrets. */
    public static final String SECRETS = "secrets.properties";

    /** In the state folder: the component processes that the platform has started. */
    public static final String PROCESSES = "processes.properties";

    /** In the state folder: the process of the platform itself, from its first moment to its last. */
    public static final String PLATFORM = "platform-process.properties";

    /** Its name there. */
    public static final String PLATFORM_PROCESS = "platform";

    /** Base address of the control server. */
    public String controlAddress() {
        return "http://localhost:" + ports.of(Port.CONTROL);
    }

    /** A folder of one component's own, made if missing. */
    public Path folder(String name) {
        return made(state.resolve(name));
    }

    public Path log(String name) {
        return made(state.resolve("logs")).resolve(name + ".log");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
