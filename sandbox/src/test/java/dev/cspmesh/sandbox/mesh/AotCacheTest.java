package dev.cspmesh.sandbox.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.state.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    @TempDir
    private Path folder;

    @Test
    void without_a_cache_the_run_records_one() {
        assertThat(cache("v1").options())
                .containsExactly(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:AOTCacheOutput=" + folder.resolve("app.aot.recording"),
                        "-Xlog:aot*=error");
    }

    @Test
    void a_cache_of_these_files_and_this_jdk_is_used() throws IOException {
        made("v1", Runtime.version().toString());

        assertThat(cache("v1").options()).containsExactly("-XX:AOTCache=" + folder.resolve("app.aot"));
    }

    @Test
    void a_cache_of_other_files_or_another_jdk_is_not_used() throws IOException {
        made("v1", Runtime.version().toString());
        assertThat(cache("v2").fits()).isFalse();

        made("v1", "25.0.1");
        assertThat(cache("v1").fits()).isFalse();
    }

    @Test
    void a_recording_that_cannot_be_ended_leaves_no_cache() {
        cache("v1").endRecording(Integer.MAX_VALUE);

        assertThat(cache("v1").fits()).isFalse();
    }

    @Test
    void a_recording_finished_by_an_orderly_end_is_taken_over_by_the_next_start() throws IOException {
        List<String> recording = cache("v1").options();
        Files.writeString(folder.resolve("app.aot.recording"), "cache");

        assertThat(recording).contains("-XX:AOTCacheOutput=" + folder.resolve("app.aot.recording"));
        assertThat(cache("v1").options()).containsExactly("-XX:AOTCache=" + folder.resolve("app.aot"));
    }

    @Test
    void a_recording_cut_short_is_started_again() throws IOException {
        cache("v1").options();
        Files.writeString(folder.resolve("app.aot.recording"), "half");
        Files.writeString(folder.resolve("app.aot.recording.config"), "unfinished");

        assertThat(cache("v1").options()).first().isEqualTo("-XX:TieredStopAtLevel=1");
    }

    private AotCache cache(String app) {
        return new AotCache(folder.resolve("app.aot"), app);
    }

    private void made(String app, String jdk) throws IOException {
        Files.writeString(folder.resolve("app.aot"), "cache");
        StateFile.write(folder.resolve("app.aot.properties"), Map.of("app", app, "jdk", jdk));
    }
}
