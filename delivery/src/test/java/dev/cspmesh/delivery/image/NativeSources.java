package dev.cspmesh.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.chart.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs with the profile {@code images} only, after the profile {@code native} has built the sources: build-time
 * initialization of every service passes, and all that GraalVM needs is there. The workflow makes and tries the binaries.
 */
class NativeSources {

    @ParameterizedTest
    @MethodSource("dev.cspmesh.delivery.image.ServiceImages#services")
    void everyServiceIsReadyForGraalVm(String service) throws IOException {
        Path sources = Repository.path(service + "-service/target/native-sources");
        String runner = service + "-service-1.0.0-SNAPSHOT-runner";

        List<String> arguments = List.of(
                Files.readString(sources.resolve("native-image.args")).strip().split("\\s+", -1));

        assertThat(arguments)
                .contains("--no-fallback", "--link-at-build-time", "--features=" + features(arguments))
                .endsWith(runner, "-jar", runner + ".jar");
        try (JarFile jar = new JarFile(sources.resolve(runner + ".jar").toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("io.quarkus.runner.GeneratedMain");
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("io/quarkus/runner/Feature.class")
                    .noneMatch(name -> name.contains("SandboxClock"));
        }
        assertThat(Repository.files(sources.resolve("lib"))).hasSizeGreaterThan(100);
    }

    private static String features(List<String> arguments) {
        String features = arguments.stream()
                .filter(argument -> argument.startsWith("--features="))
                .findFirst()
                .orElseThrow()
                .replace("--features=", "");
        assertThat(features).contains("io.quarkus.runner.Feature");
        return features;
    }
}
