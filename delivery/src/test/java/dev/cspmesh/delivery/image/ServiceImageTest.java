package dev.cspmesh.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Chart;
import dev.cspmesh.delivery.chart.Release;
import dev.cspmesh.delivery.chart.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same image; nothing of the machine gets into it. */
class ServiceImageTest {

    private static final String VERSION = "1.0.0";

    @TempDir
    Path folder;

    @Test
    void theSameContentGivesTheSameDigestWhateverItsTimesAre() throws IOException {
        Path first = app("first", "content", Instant.EPOCH);
        Path second = app("second", "content", Instant.parse("2026-11-23T00:00:00Z"));
        Path other = app("other", "other content", Instant.EPOCH);

        String digest = image(first).write(folder.resolve("first.tar"));

        assertThat(image(second).write(folder.resolve("second.tar"))).isEqualTo(digest);
        assertThat(image(other).write(folder.resolve("other.tar"))).isNotEqualTo(digest);
        assertThat(Files.mismatch(folder.resolve("first.tar"), folder.resolve("second.tar")))
                .isEqualTo(-1);
    }

    @Test
    void theImageRunsAsTheChartsUserOnItsPortWithLabels() throws IOException {
        image(app("app", "content", Instant.EPOCH)).write(folder.resolve("app.tar"));

        JsonNode config = configuration(folder.resolve("app.tar")).path("config");

        assertThat(config.path("User").asText())
                .isEqualTo(Chart.real()
                                .values()
                                .at("/defaults/podSecurityContext/runAsUser")
                                .asText()
                        + ":65532");
        assertThat(config.path("ExposedPorts").has("8084/tcp")).isTrue();
        assertThat(config.path("Entrypoint").toString())
                .contains("/opt/java/bin/java", "-XX:AOTCache=/deployments/app.aot", "/deployments/quarkus-run.jar");
        assertThat(config.path("Labels")
                        .path("org.opencontainers.image.version")
                        .asText())
                .isEqualTo(VERSION);
    }

    @Test
    void theTarballCarriesTheNameThatTheChartAsksFor() throws IOException {
        image(app("app", "content", Instant.EPOCH)).write(folder.resolve("app.tar"));

        String asked = Chart.real()
                .render(Release.example("minimal"))
                .one("Deployment", "mesh-billing")
                .containers()
                .getFirst()
                .path("image")
                .asText();
        assertThat(Yaml.json(files(folder.resolve("app.tar")).get("manifest.json"))
                        .at("/0/RepoTags/0")
                        .asText())
                .isEqualTo(asked);
    }

    private ServiceImage image(Path app) {
        return new ServiceImage("scratch", "billing-service", VERSION, 8084, app.resolve("jvm"), app);
    }

    private Path app(String name, String content, Instant changed) throws IOException {
        Path app = Files.createDirectories(folder.resolve(name).resolve("lib")).getParent();
        Files.createDirectories(app.resolve("jvm"));
        for (String file : List.of("quarkus-run.jar", "app.aot", "lib/a.jar", "lib/b.jar", "jvm/java")) {
            Files.writeString(app.resolve(file), content + file);
            Files.setLastModifiedTime(app.resolve(file), FileTime.from(changed));
        }
        return app;
    }

    /** The image's configuration out of the tarball. */
    private static JsonNode configuration(Path tarball) throws IOException {
        return Yaml.json(files(tarball).get("config.json"));
    }

    private static Map<String, String> files(Path tarball) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(tarball))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                texts.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
