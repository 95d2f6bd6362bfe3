package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.chart.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Migrations are only added: what a database has run never changes. {@code src/test/resources/migrations.sha256} holds the
 * checksum of each versioned migration; a new one gets its line with it, no line is changed after a release. {@code
 * -Dmesh.migrations.renew=true} writes the file anew.
 */
class MigrationTest {

    private static final String CHECKSUMS = "delivery/src/test/resources/migrations.sha256";
    private static final List<String> SERVICES = List.of("billing", "contract", "navigator", "partner", "support");
    private static final Pattern RULE = Pattern.compile("(?i)\\b(primary key|references|unique|check \\(|exclude )");

    @Test
    void a_migration_that_databases_have_run_never_changes() throws IOException {
        if (Boolean.getBoolean("mesh.migrations.renew")) {
            Files.writeString(Repository.path(CHECKSUMS), lines());
        }
        Map<String, String> kept = new TreeMap<>();
        Repository.text(CHECKSUMS)
                .lines()
                .map(line -> line.split("  ", 2))
                .forEach(line -> kept.put(line[1], line[0]));

        Map<String, String> found = new TreeMap<>();
        versioned().forEach(file -> found.put(file, checksum(Repository.text(file))));

        assertThat(found).isEqualTo(kept);
    }

    private static String lines() {
        return versioned()
                .map(file -> checksum(Repository.text(file)) + "  " + file + "\n")
                .collect(Collectors.joining());
    }

    static Stream<String> versioned() {
        return Stream.concat(
                        Stream.of("kit/runtime/src/main/resources/db/kit"),
                        SERVICES.stream().map(service -> service + "-service/src/main/resources/db/migration"))
                .flatMap(folder -> Repository.files(folder).stream())
                .map(file -> Repository.path("").relativize(file).toString())
                .filter(file -> file.contains("/V"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("versioned")
    void every_constraint_has_a_name(String file) {
        List<String> unnamed = statements(Repository.text(file))
                .filter(line -> RULE.matcher(line).find() && !line.contains("constraint "))
                .toList();

        assertThat(unnamed).isEmpty();
    }

    /** The lines of tables, each with the lines that continue it. */
    private static Stream<String> statements(String sql) {
        return Pattern.compile("(?is)create table .*?\\n\\)")
                .matcher(sql)
                .results()
                .flatMap(table -> table.group()
                        .replaceAll("--[^\n]*", "")
                        .replaceAll("\n {8,}", " ")
                        .lines()
                        .skip(1))
                .map(String::strip);
    }

    private static String checksum(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
