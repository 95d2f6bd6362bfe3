package dev.cspmesh.sandbox.launcher;

import dev.cspmesh.platform.StateFile;
import dev.cspmesh.platform.process.Jvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * The JVM's ahead-of-time cache of one service (JEP 483, 514). The first run of a build records what it loads; once the
 * mesh is ready the recording is ended and the cache made beside the running service. Later runs start from it.
 *
 * @param app identifies the service's files; a cache of other files is not used
 */
record AotCache(Path file, String app) {
    private static final String APP = "app";
    private static final String JDK = "jdk";

    /** Uses the cache if it fits service and JDK, else records a new one. */
    String option() {
        if (fits()) {
            return "-XX:AOTCache=" + file;
        }
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "-XX:AOTCacheOutput=" + file;
    }

    boolean fits() {
        Properties made = StateFile.read(notes());
        return Files.exists(file)
                && app.equals(made.getProperty(APP))
                && Runtime.version().toString().equals(made.getProperty(JDK));
    }

    /** Ends the recording of a running service; returns when the cache is written. The service goes on. */
    void endRecording(long pid) {
        try {
            Process jcmd = new ProcessBuilder(
                            Jvm.home().resolve("bin/jcmd").toString(), String.valueOf(pid), "AOT.end_recording")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (jcmd.waitFor() == 0 && Files.exists(file)) {
                StateFile.write(notes(), Map.of(APP, app, JDK, Runtime.version().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path notes() {
        return file.resolveSibling(file.getFileName() + ".properties");
    }
}
