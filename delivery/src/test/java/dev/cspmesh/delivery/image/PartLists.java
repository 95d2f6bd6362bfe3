package dev.cspmesh.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Repository;
import dev.cspmesh.delivery.chart.Yaml;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs with the profile {@code images} only, after the profile {@code sbom}: each image's list of parts is complete. */
class PartLists {

    @ParameterizedTest
    @MethodSource("dev.cspmesh.delivery.image.ServiceImages#services")
    void everyJarOfTheImageStandsInItsList(String service) {
        JsonNode list = Yaml.json(Repository.text(service + "-service/target/bom.json"));

        assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(list.at("/metadata/component/name").asText()).isEqualTo(service + "-service");
        assertThat(list.at("/metadata/timestamp").isMissingNode())
                .as("the same input gives the same list")
                .isTrue();
        assertThat(parts(list)).containsAll(jars(service));
    }

    private static Set<String> parts(JsonNode list) {
        return list.path("components")
                .valueStream()
                .map(part ->
                        part.path("group").asText() + ":" + part.path("name").asText() + ":"
                                + part.path("version").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Quarkus writes what it packs, as {@code group:artifact:classifier:type:version}. */
    private static Set<String> jars(String service) {
        Set<String> jars = new TreeSet<>();
        Repository.text(service + "-service/target/quarkus-app/quarkus-app-dependencies.txt")
                .lines()
                .map(line -> line.split(":", -1))
                .forEach(words -> jars.add(words[0] + ":" + words[1] + ":" + words[words.length - 1]));
        assertThat(jars).hasSizeGreaterThan(100);
        return jars;
    }
}
