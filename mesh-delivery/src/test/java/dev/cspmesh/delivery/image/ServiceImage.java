package dev.cspmesh.delivery.image;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * One service as an image: libraries in a layer that rarely changes, the application in another. Times, owners and
 * permissions of files don't count, so that the digest tells of the content alone.
 *
 * @param base the image below; {@code scratch} where no registry can be reached, which proves content and digest
 * @param app Quarkus' output with {@code quarkus-run.jar}
 */
record ServiceImage(String base, String service, String version, int port, Path app) {

    private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/deployments");
    private static final List<String> COMMAND = List.of(
            "java",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar",
            "/deployments/quarkus-run.jar");

    /** Writes the image as a tarball and answers its digest. */
    String write(Path tarball) {
        try {
            JibContainer image = builder()
                    .containerize(Containerizer.to(TarImage.at(tarball).named("csp-mesh/" + service + ":" + version))
                            .setOfflineMode(base.equals("scratch")));
            return image.getDigest().toString();
        } catch (IOException
                | InvalidImageReferenceException
                | RegistryException
                | CacheDirectoryCreationException
                | ExecutionException e) {
            throw new IllegalStateException(service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JibContainerBuilder builder() throws InvalidImageReferenceException, IOException {
        return Jib.from(base)
                .setFormat(ImageFormat.OCI)
                .setCreationTime(Instant.EPOCH)
                .setFileEntriesLayers(layer("libraries", true), layer("application", false))
                .setEntrypoint(COMMAND)
                .setWorkingDirectory(HOME)
                .setUser("65532:65532")
                .addExposedPort(Port.tcp(port))
                .setLabels(Map.of(
                        "org.opencontainers.image.title",
                        service,
                        "org.opencontainers.image.version",
                        version,
                        "org.opencontainers.image.licenses",
                        "Apache-2.0",
                        "org.opencontainers.image.description",
                        "CSP Mesh · " + service));
    }

    private FileEntriesLayer layer(String name, boolean libraries) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> files = Files.walk(app)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> app.relativize(file).startsWith("lib") == libraries)
                    .sorted()
                    .forEach(file -> layer.addEntry(
                            file,
                            HOME.resolve(app.relativize(file).toString()),
                            FilePermissions.fromOctalString("444"),
                            Instant.EPOCH));
        }
        return layer.build();
    }
}
