package dev.cspmesh.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.chart.Chart;
import dev.cspmesh.delivery.chart.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Runs with the profile {@code images} only, after the services were packaged: a tarball for each, and their digests. */
class ServiceImages {

    @Test
    void everyServiceIsWrittenAsATarball() throws IOException {
        Path target = Files.createDirectories(Repository.path("mesh-delivery/target/images"));
        Map<String, String> digests = new TreeMap<>();
        Chart.real().facts().properties().forEach(fact -> {
            String service = fact.getKey() + "-service";
            ServiceImage image = new ServiceImage(
                    System.getProperty("images.base"),
                    service,
                    "1.0.0",
                    fact.getValue().path("port").asInt(),
                    Repository.path(service + "/target/quarkus-app"));
            digests.put(service, image.write(target.resolve(service + ".tar")));
        });
        StringBuilder lines = new StringBuilder();
        digests.forEach((service, digest) -> lines.append(service + " " + digest + "\n"));
        Files.writeString(target.resolve("digests.txt"), lines);
        assertThat(digests).hasSize(5).doesNotContainValue("");
        assertThat(digests.values()).doesNotHaveDuplicates();
    }
}
