package dev.cspmesh.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.chart.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;

/**
 * A packaged service with the JVM's cache of its start (JEP 483, 514), as it goes into the image. The cache names the size
 * and time of each jar, so files have the image's times. A cache is no pure function of its input; it is made once for
 * each content and JVM and is then an input of the image itself.
 *
 * @param folder what stands in the image's {@code /deployments}
 */
record PreparedService(String service, Path folder) {

    static final String CACHE = "app.aot";

    /** Options of every run of a service: to record the cache, from it, in a pod. */
    static final List<String> OPTIONS = List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** From Maven's output; the cache is made unless there is one for this content. */
    static PreparedService of(String service, ServiceRuntime runtime, Path target) {
        Path built = Repository.path(service + "-service/target/quarkus-app");
        PreparedService prepared = new PreparedService(service, target.resolve("apps/" + service));
        Path made = target.resolve("apps/" + service + ".made");
        String content = digest(built) + " " + runtime.home().getFileName();
        try {
            assertNoSandbox(built);
            if (!Files.exists(made) || !Files.readString(made).equals(content)) {
                prepared.copy(built);
                prepared.record(runtime, target);
                Files.writeString(made, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return prepared;
    }

    /** A sandbox's clock can be moved by a request; such a build must never be delivered. */
    private static void assertNoSandbox(Path built) throws IOException {
        try (JarFile code =
                new JarFile(built.resolve("quarkus/generated-bytecode.jar").toFile())) {
            assertThat(code.stream().map(entry -> entry.getName()))
                    .as("%s was built with mesh.profile=sandbox", built)
                    .noneMatch(name -> name.contains("SandboxClock"));
        }
    }

    private void copy(Path built) throws IOException {
        for (Path file : Repository.files(built)) {
            Path copy = folder.resolve(built.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(file));
            Files.setLastModifiedTime(copy, FileTime.from(ServiceImage.CHANGED));
        }
    }

    private void record(ServiceRuntime runtime, Path target) throws IOException {
        Files.deleteIfExists(folder.resolve(CACHE));
        Path log = target.resolve("apps/" + service + ".recording.log");
        try (LoneService training =
                LoneService.start(service, command(runtime, "-XX:AOTCacheOutput=" + folder.resolve(CACHE)), log)) {
            training.awaitStarted();
            training.status("/q/health/live");
            training.status("/q/openapi");
            training.end();
            assertThat(folder.resolve(CACHE)).as(training.said()).isNotEmptyFile();
        }
    }

    /** Starts the service of this folder on this JVM. */
    List<String> command(ServiceRuntime runtime, String cache) {
        List<String> command = new java.util.ArrayList<>(List.of(runtime.java().toString(), cache));
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
        return command;
    }

    private static String digest(Path folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : Repository.files(folder)) {
                digest.update(folder.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
