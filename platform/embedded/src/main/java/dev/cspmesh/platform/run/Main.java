package dev.cspmesh.platform.run;

import dev.cspmesh.platform.process.Session;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one platform until it is told to stop or its owner has gone. Exit codes: 0 stopped, 1 failed, 2 wrong use. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Progress progress = line -> System.out.println("platform · " + line);
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            PlatformOptions options = PlatformOptions.parse(List.of(arguments), System.getenv());
            Session.leave();
            new PlatformRun(options, progress).untilStopped();
            System.exit(0);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println("usage: platform " + PlatformOptions.USAGE);
            System.exit(2);
        } catch (PlatformFailure e) {
            System.err.println("platform · FAILED: " + e.problem());
            System.err.println("platform · WHAT TO DO: " + e.remedy());
            System.exit(1);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
