package dev.cspmesh.platform.keycloak;

import dev.cspmesh.platform.dist.Unpacked;
import dev.cspmesh.platform.process.Child;
import dev.cspmesh.platform.process.ChildCommand;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak's programs, unpacked and built for PostgreSQL once. */
final class KeycloakDistribution {
    private static final long NEEDED_MEGABYTES = 700;
    private static final String ZIP = "keycloak-quarkus-dist-";

    /**
     * What is fixed at build time. SSSD is off because asking for it takes 14 seconds on a machine without D-Bus; the
     * health endpoints share the main port, so that there is no second one to move.
     */
    private static final List<String> BUILD_OPTIONS = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--http-management-health-enabled=false",
            "--spi-storage--sssd--enabled=false");

    private KeycloakDistribution() {}

    /** The folder with {@code lib/quarkus-run.jar}. */
    static Path unpack(Path dist, Path log, ProcessLedger ledger, Progress progress) {
        Path zip = zip();
        String version = zip.getFileName().toString().replace(ZIP, "").replace(".zip", "");
        return Unpacked.in(dist.resolve("keycloak-" + version), NEEDED_MEGABYTES, folder -> {
            progress.report("unpacking");
            unzip(zip, folder);
            progress.report("building for PostgreSQL (once, about 10 s)");
            List<String> words = KeycloakJvm.command(folder, folder, BUILD_OPTIONS);
            Child.run(new ChildCommand("keycloak-build", words, Map.of(), log), ledger);
        });
    }

    /** The build puts the archive beside our classes. */
    private static Path zip() {
        try {
            Path classes = Path.of(KeycloakDistribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = classes.resolveSibling("dist");
            if (!Files.isDirectory(folder)) {
                throw missing(folder);
            }
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> newest = files.filter(
                                file -> file.getFileName().toString().startsWith(ZIP))
                        .max(Path::compareTo);
                return newest.orElseThrow(() -> missing(folder));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlatformFailure missing(Path folder) {
        return new PlatformFailure(
                "Keycloak's archive is not in " + folder, "run ./mvnw -pl platform/embedded -am process-classes");
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path withoutTop =
                        Path.of(entry.getName().substring(entry.getName().indexOf('/') + 1));
                Path target = folder.resolve(withoutTop).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(
                            Optional.ofNullable(target.getParent()).orElse(folder));
                    Files.copy(entries, target);
                }
            }
        }
    }
}
