package dev.cspmesh.sandbox.mesh;

import java.nio.file.Path;

/**
 * Where a sandbox keeps its things.
 *
 * @param root the project
 * @param state everything that outlives a run: databases, topics, mail, secrets, logs
 */
public record SandboxFolders(Path root, Path state) {
    /** The sandbox that {@code ./mesh} runs. */
    public static SandboxFolders of(Path root) {
        return new SandboxFolders(root, root.resolve(".mesh"));
    }

    /** Moves ports; need not exist. */
    public Path ports() {
        return state.resolve("ports.properties");
    }

    /** How far business time is ahead of the machine's time; written by the services. */
    public Path clock() {
        return state.resolve("clock");
    }

    /** Who can sign in, with passwords. */
    public Path actors() {
        return state.resolve("actors.properties");
    }

    /** Copies of the services that run, so that a build beside them takes nothing away. */
    public Path apps() {
        return state.resolve("apps");
    }

    /** Service processes of this sandbox. */
    public Path processes() {
        return state.resolve("run").resolve("services.properties");
    }

    /** The foreground {@code ./mesh up}, if there is one. */
    public Path launcher() {
        return state.resolve("run").resolve("launcher.properties");
    }

    /** Held while one {@code ./mesh up} starts something, so that a second one waits and takes over. */
    public Path startLock() {
        return state.resolve("run").resolve("start.lock");
    }

    /** Access tokens that still work, a file for each actor; the {@code mesh} script reads them. */
    public Path tokens() {
        return state.resolve("tokens");
    }

    public Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }
}
