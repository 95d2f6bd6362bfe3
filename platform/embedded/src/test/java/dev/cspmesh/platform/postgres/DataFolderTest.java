package dev.cspmesh.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.platform.report.PlatformFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void a_creation_that_was_cut_off_leaves_nothing_in_place() {
        DataFolder data = new DataFolder(folder.resolve("data"));

        assertThatThrownBy(() -> data.create(fresh -> {
                    fill(fresh, "PG_VERSION");
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        assertThat(data.isMissing()).isTrue();
        data.create(fresh -> fill(fresh, "PG_VERSION"));
        assertThat(data.isMissing()).isFalse();
    }

    @Test
    void half_a_folder_is_refused_with_the_way_out() {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.create(fresh -> fill(fresh, "PG_VERSION"));

        assertThatThrownBy(data::requireWhole)
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("is not whole: global/pg_control, postgresql.conf missing")
                .hasMessageContaining("./mesh up --wipe");
    }

    @Test
    void the_lock_of_the_original_means_nothing_in_a_copy() throws IOException {
        Path original = Files.createDirectories(folder.resolve("original"));
        Path copy = Files.createDirectories(folder.resolve("copy"));
        String lock = "4711\n" + original + "\n1700000000\n15432\n";
        Files.writeString(original.resolve("postmaster.pid"), lock);
        Files.writeString(copy.resolve("postmaster.pid"), lock);

        new DataFolder(original).forgetForeignLock();
        new DataFolder(copy).forgetForeignLock();

        assertThat(original.resolve("postmaster.pid")).exists();
        assertThat(copy.resolve("postmaster.pid")).doesNotExist();
    }

    private static void fill(Path folder, String file) {
        try {
            Files.writeString(Files.createDirectories(folder).resolve(file), "18");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
