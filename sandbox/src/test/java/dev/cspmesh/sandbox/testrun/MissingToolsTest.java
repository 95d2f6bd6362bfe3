package dev.cspmesh.sandbox.testrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissingToolsTest {
    @TempDir
    private Path folder;

    @Test
    void each_missing_tool_is_named_with_the_way_to_install_it() throws IOException {
        install("kubectl");

        assertThat(MissingTools.lines("/nowhere:" + folder))
                .hasSize(2)
                .last()
                .asString()
                .contains("promtool", "apt-get install prometheus");
    }

    @Test
    void nothing_is_said_when_nothing_is_missing() throws IOException {
        install("kubectl");
        install("promtool");

        assertThat(MissingTools.lines(folder.toString())).isEmpty();
    }

    private void install(String tool) throws IOException {
        Files.createFile(
                folder.resolve(tool),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}
