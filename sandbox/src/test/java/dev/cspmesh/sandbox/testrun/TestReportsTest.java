package dev.cspmesh.sandbox.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    private static final String REPORT = """
            <testsuite name="dev.cspmesh.partner.JoinTest" tests="4" failures="1">
              <testcase name="approves" classname="dev.cspmesh.partner.JoinTest" time="0.1"/>
              <testcase name="refuses(String)[2]" classname="dev.cspmesh.partner.JoinTest" time="0.2">
                <failure message="expected: 409&#10;but was: 500" type="AssertionError">long trace</failure>
              </testcase>
              <testcase name="breaks" classname="dev.cspmesh.partner.JoinTest"><error>boom</error></testcase>
              <testcase name="waits" classname="dev.cspmesh.partner.JoinTest"><skipped/></testcase>
            </testsuite>
            """;

    @TempDir
    private Path root;

    @Test
    void failures_and_errors_are_told_with_the_command_that_runs_them_alone() throws IOException {
        report();

        TestReports reports = TestReports.since(Instant.EPOCH, root);

        assertThat(reports.passed()).isEqualTo(1);
        assertThat(reports.skipped()).isEqualTo(1);
        assertThat(reports.failed()).hasSize(2);
        assertThat(reports.failed().getFirst().screen())
                .contains("partner-service · JoinTest · refuses(String)[2]")
                .contains("expected: 409 but was: 500")
                .contains("./mesh test partner-service 'JoinTest#refuses'");
        assertThat(reports.failed().getLast().message()).isEqualTo("boom");
    }

    @Test
    void reports_of_an_earlier_run_do_not_count() throws IOException {
        report();

        assertThat(TestReports.since(Instant.now().plusSeconds(60), root).passed())
                .isZero();
    }

    @Test
    void modules_in_folders_count_too() throws IOException {
        Path folder = Files.createDirectories(root.resolve("kit/runtime/target/surefire-reports"));
        Files.writeString(folder.resolve("TEST-dev.cspmesh.partner.JoinTest.xml"), REPORT);

        TestReports reports = TestReports.since(Instant.EPOCH, root);

        assertThat(reports.passed()).isEqualTo(1);
        assertThat(reports.failed().getFirst().screen()).contains("./mesh test kit/runtime 'JoinTest#refuses'");
    }

    private void report() throws IOException {
        Path folder = Files.createDirectories(root.resolve("partner-service/target/surefire-reports"));
        Files.writeString(folder.resolve("TEST-dev.cspmesh.partner.JoinTest.xml"), REPORT);
    }
}
