package dev.cspmesh.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.chart.Chart;
import dev.cspmesh.delivery.chart.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs with the profile {@code images} only, after the services were packaged: a tarball for each, and their digests. */
class ServiceImages {

    private static final Path TARGET = Repository.path("delivery/target/images");
    private static final Map<String, String> DIGESTS = new TreeMap<>();

    static Stream<String> services() {
        List<String> names = new ArrayList<>();
        Chart.real().applications().fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theSameInputGivesTheSameImageWhichStartsFromItsCache(String service, @TempDir Path folder) throws IOException {
        ServiceRuntime runtime = ServiceRuntime.in(Files.createDirectories(TARGET));
        PreparedService prepared = PreparedService.of(service, runtime, TARGET);
        ServiceImage image = new ServiceImage(
                System.getProperty("images.base", "scratch"),
                service + "-service",
                "1.0.0",
                Chart.real().applications().at("/" + service + "/port").asInt(),
                runtime.home(),
                prepared.folder());

        Path tarball = TARGET.resolve(service + "-service.tar");
        DIGESTS.put(service + "-service", image.write(tarball));

        assertThat(image.write(folder.resolve("again.tar"))).isEqualTo(DIGESTS.get(service + "-service"));
        assertThat(Files.mismatch(tarball, folder.resolve("again.tar"))).isEqualTo(-1);
        starts(service, UnpackedImage.of(tarball, folder.resolve("root")), folder.resolve("run.log"));
    }

    /** {@code AOTMode=on} makes a JVM that can't use its cache end instead of starting without it. */
    private static void starts(String service, UnpackedImage image, Path log) {
        ServiceRuntime runtime = new ServiceRuntime(image.path(ServiceImage.JVM));
        PreparedService app = new PreparedService(service, image.path(ServiceImage.HOME));
        List<String> command = new ArrayList<>(
                app.command(runtime, "-XX:AOTCache=" + app.folder().resolve(PreparedService.CACHE)));
        command.add(1, "-XX:AOTMode=on");
        try (LoneService running = LoneService.start(service, command, log)) {
            running.awaitStarted();
            assertThat(running.status("/q/health/live")).isEqualTo(200);
            assertThat(running.status("/q/health/ready"))
                    .as("without a database")
                    .isEqualTo(503);
        }
    }

    @AfterAll
    static void writeTheDigests() throws IOException {
        StringBuilder lines = new StringBuilder();
        DIGESTS.forEach((service, digest) ->
                lines.append(service).append(' ').append(digest).append('\n'));
        Files.writeString(TARGET.resolve("digests.txt"), lines);
        assertThat(DIGESTS.values()).doesNotHaveDuplicates();
    }
}
