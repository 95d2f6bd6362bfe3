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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One service as an image: the JVM and the libraries in layers that rarely change, the application and the cache of its start
 * in others. Times and owners of files don't count, so that the digest tells of the content alone.
 *
 * @param base the image below; {@code scratch} where no registry can be reached, which proves content and digest
 * @param runtime the JVM
 * @param app Quarkus' output with {@code quarkus-run.jar}, and the cache
 */
record ServiceImage(String base, String service, String version, int port, Path runtime, Path app) {

    /** The time of all files; the cache names it. */
    static final Instant CHANGED = Instant.ofEpochSecond(1);

    static final String JVM = "/opt/java";
    static final String HOME = "/deployments";

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
                // what container runtimes and registry tools take from a tarball with its name
                .setFormat(ImageFormat.Docker)
                .setCreationTime(Instant.EPOCH)
                .setFileEntriesLayers(
                        layer("jvm", runtime, JVM, file -> true),
                        layer("libraries", app, HOME, file -> file.startsWith("lib")),
                        layer("application", app, HOME, file -> !file.startsWith("lib") && !isCache(file)),
                        layer("cache", app, HOME, ServiceImage::isCache))
                .setEntrypoint(command())
                .setWorkingDirectory(AbsoluteUnixPath.get(HOME))
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

    private static boolean isCache(Path file) {
        return file.endsWith(PreparedService.CACHE);
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(JVM + "/bin/java", "-XX:AOTCache=" + HOME + "/" + PreparedService.CACHE));
        command.addAll(PreparedService.OPTIONS);
        command.addAll(List.of("-jar", HOME + "/quarkus-run.jar"));
        return command;
    }

    private static FileEntriesLayer layer(String name, Path from, String to, Predicate<Path> belongs)
            throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> belongs.test(from.relativize(file)))
                    .sorted()
                    .forEach(file -> layer.addEntry(
                            file,
                            AbsoluteUnixPath.get(to)
                                    .resolve(from.relativize(file).toString()),
                            FilePermissions.fromOctalString(Files.isExecutable(file) ? "555" : "444"),
                            CHANGED));
        }
        return layer.build();
    }
}
