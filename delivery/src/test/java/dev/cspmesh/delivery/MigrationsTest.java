package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.chart.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A database that exists has run the migrations as they were: from the baseline on, they are only added. */
class MigrationsTest {

    private static final String KNOWN = "delivery/src/test/resources/released/migrations.txt";
    private static final String RENEW = "mesh.migrations.renew";

    @Test
    void a_migration_that_is_there_never_changes() throws IOException {
        List<String> now = migrations().map(MigrationsTest::line).toList();
        if (Boolean.getBoolean(RENEW)) {
            Files.write(Repository.path(KNOWN), now, StandardCharsets.UTF_8);
        }

        List<String> known = Repository.text(KNOWN).lines().toList();

        assertThat(now)
                .as("a migration was changed or taken away; write a new one instead, and add it to %s with -D%s", KNOWN, RENEW)
                .containsAll(known);
        assertThat(now).as("a new migration is not in %s: add it with -D%s", KNOWN, RENEW).hasSameSizeAs(known);
    }

    @Test
    void each_service_begins_with_one_baseline_and_the_kit_with_one() {
        List<String> first = migrations()
                .filter(file -> file.getFileName().toString().matches("V(0001|1000)__.*"))
                .map(file -> Repository.path("").relativize(file).toString())
                .toList();

        assertThat(first).hasSize(6).filteredOn(file -> file.endsWith("V1000__baseline.sql")).hasSize(5);
    }

    /** Versioned ones; a repeatable one may change. */
    private static Stream<Path> migrations() {
        List<String> folders = List.of(
                "kit/runtime/src/main/resources/db/kit",
                "partner-service/src/main/resources/db/migration",
                "contract-service/src/main/resources/db/migration",
                "navigator-service/src/main/resources/db/migration",
                "billing-service/src/main/resources/db/migration",
                "support-service/src/main/resources/db/migration");
        return folders.stream().flatMap(MigrationsTest::versioned);
    }

    private static Stream<Path> versioned(String folder) {
        try (Stream<Path> files = Files.list(Repository.path(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted()
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash) + "  " + Repository.path("").relativize(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
