package dev.cspmesh.sandbox.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.ProjectRoot;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret stands in the repository, and the scan that says so would see one. */
@ResourceLock(value = WalkedMesh.START, mode = ResourceAccessMode.READ)
class SecretScanTest {

    /** What Git does not keep. */
    private static final Set<String> NOT_KEPT =
            Set.of(".git", "target", ".mesh", "node_modules", ".idea", ".vscode", ".settings");

    /** Random, made for this test, and in pieces, so that the scan does not find it here. */
    private static final String RANDOM = String.join("", "kX7p", "Q2vR", "9sLm", "4TzW", "b8Yc");

    @Test
    void the_repository_holds_no_secret() throws IOException {
        List<Path> files = files(ProjectRoot.find());

        assertThat(files).hasSizeGreaterThan(300);
        assertThat(files).flatMap(SecretScanTest::scanned).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_secret_is_found_and_not_shown(String line) {
        List<String> findings = SecretScan.findings("file", "first line\n" + line + "\n");

        assertThat(findings).isNotEmpty();
        assertThat(findings.getFirst()).startsWith("file:2: ").doesNotContain(RANDOM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.oidc-client.credentials.secret=${mesh.oidc.client-secret}",
                "String token = request.token().orElseThrow();",
                "password: changeit",
                "QUARKUS_DATASOURCE_PASSWORD",
                "\"secret\": \"**********\""
            })
    void a_place_for_a_secret_is_none(String line) {
        assertThat(SecretScan.findings("file", line)).isEmpty();
    }

    static List<String> planted() {
        return List.of(
                "-----BEGIN RSA " + "PRIVATE KEY-----",
                "-----BEGIN " + "PRIVATE KEY-----",
                "eyJhbGciOiJSUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0." + RANDOM,
                "key " + "AKIA" + "IOSFODNN7EXAMPLE",
                "gh" + "p_" + "a1B2".repeat(9),
                "gl" + "pat-" + RANDOM,
                "npm" + "_" + "a1B2".repeat(9),
                "sk" + "_live_" + RANDOM,
                "db.password" + "=" + RANDOM,
                "  clientSecret" + ": \"" + RANDOM + "\"",
                "{\"access_token\"" + ": \"" + RANDOM + "\"}",
                "<password" + ">" + RANDOM + "</password>",
                "String API_KEY" + " = \"" + RANDOM + "\";");
    }

    private static List<String> scanned(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return SecretScan.findings(file.toString(), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_KEPT.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!NOT_KEPT.contains(String.valueOf(file.getFileName()))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
