package dev.cspmesh.delivery.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/**
 * The JVM that goes into every image: the needed part of the JDK that builds it. So the cache of starts, which fits one JVM
 * only, fits the image's, whatever the base image is. The same JDK gives the same files.
 */
record ServiceRuntime(Path home) {

    /** {@code jdk.jcmd} is there for an operator who needs a heap dump. */
    private static final String MODULES = "java.se,jdk.charsets,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.localedata,"
            + "jdk.management,jdk.net,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.zipfs";

    /** The one of this JDK, made unless it is there. */
    static ServiceRuntime in(Path folder) {
        Path home = folder.resolve("runtime-" + Runtime.version());
        if (!Files.exists(home.resolve("bin/java"))) {
            link(home);
        }
        return new ServiceRuntime(home);
    }

    private static void link(Path home) {
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        int code = jlink.run(
                System.out,
                System.err,
                "--add-modules",
                MODULES,
                "--include-locales=en",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                home.toString());
        if (code != 0) {
            throw new IllegalStateException("jlink failed");
        }
    }

    Path java() {
        return home.resolve("bin/java");
    }
}
