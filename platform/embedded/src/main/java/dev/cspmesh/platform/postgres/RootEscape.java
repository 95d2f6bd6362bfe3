package dev.cspmesh.platform.postgres;

import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root. Where we are root, a user namespace of its own makes it somebody else. */
final class RootEscape {
    private static final List<String> UNSHARE = List.of("unshare", "-U");

    private RootEscape() {}

    /**
     * What to put before a PostgreSQL command: nothing for an ordinary user.
     *
     * @throws PlatformFailure when we are root and the system allows no user namespaces
     */
    static List<String> wrapper() {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        if (works()) {
            return UNSHARE;
        }
        throw new PlatformFailure(
                "PostgreSQL does not run as root, and this system does not let us leave root with 'unshare -U'",
                "run as an ordinary user, or allow user namespaces (in a container: run it with --user)");
    }

    private static boolean works() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException noUnshare) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
