package dev.cspmesh.sandbox.mesh;

import java.util.List;

/** Programs that go on when the launcher's terminal sends Ctrl-C or closes. */
public final class Background {
    /**
     * Put before a command: it leaves the terminal's session where the system can do that, and is deaf to the terminal's
     * signals anywhere. The process keeps its number.
     */
    public static final List<String> WRAPPER = List.of(
            "sh",
            "-c",
            "trap '' INT HUP; if command -v setsid >/dev/null; then exec setsid \"$@\"; fi; exec \"$@\"",
            "sh");

    private Background() {}
}
