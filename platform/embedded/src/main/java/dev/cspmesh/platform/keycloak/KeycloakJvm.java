package dev.cspmesh.platform.keycloak;

import dev.cspmesh.platform.process.Jvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that {@code kc.sh} would put together. Run without that script, so that the process we know is the
 * server itself, and so that each platform has a home of its own while all share one distribution.
 */
final class KeycloakJvm {
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private KeycloakJvm() {}

    /**
     * @param home folder with {@code conf}, {@code data} and {@code providers}
     */
    static List<String> command(Path distribution, Path home, List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(Jvm.java());
        // the quick compiler and the small collector: 26 instead of 46 s of processor time for the first start
        words.addAll(List.of(
                "-Xms64m", "-Xmx512m", "-XX:MaxMetaspaceSize=256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        words.addAll(OPENED);
        words.addAll(List.of(
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return words;
    }
}
