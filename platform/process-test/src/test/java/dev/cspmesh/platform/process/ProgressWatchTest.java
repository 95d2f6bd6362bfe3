package dev.cspmesh.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressWatchTest {
    private static final Patience SHORT = new Patience(Duration.ofSeconds(60), Duration.ofMillis(1500));

    @TempDir
    private Path folder;

    private Optional<Process> process = Optional.empty();

    @AfterEach
    void end() {
        process.ifPresent(running -> {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        });
    }

    @Test
    void waiting_goes_on_while_the_log_grows() throws IOException {
        watched("i=0; while [ $i -lt 40 ]; do echo line >>log; sleep 0.1; i=$((i+1)); done; sleep 60");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);

        assertThat(watch(SHORT).await(() -> System.nanoTime() > end)).isEmpty();
    }

    @Test
    void waiting_goes_on_while_a_child_uses_the_processor() throws IOException {
        watched("(while :; do :; done) & wait");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);

        assertThat(watch(new Patience(Duration.ofSeconds(60), Duration.ofSeconds(3)))
                        .await(() -> System.nanoTime() > end))
                .isEmpty();
    }

    @Test
    void a_process_that_stands_still_is_given_up() throws IOException {
        watched("sleep 60");

        assertThat(watch(SHORT).await(() -> false).orElseThrow()).contains("stood still for 1 s");
    }

    @Test
    void the_bound_ends_the_waiting_whatever_the_process_does() throws IOException {
        watched("while :; do :; done");

        assertThat(watch(new Patience(Duration.ofSeconds(2), Duration.ofSeconds(60)))
                        .await(() -> false)
                        .orElseThrow())
                .contains("not ready after 2 s")
                .contains("MESH_START_SECONDS");
    }

    @Test
    void an_ended_process_is_not_waited_for() throws IOException {
        watched("exit 0");

        assertThat(watch(SHORT).await(() -> false)).contains("ended while starting");
    }

    @Test
    void what_is_ready_with_its_end_is_ready_also_when_it_ends_between_two_looks() throws IOException {
        watched("sleep 60");
        Process running = process.orElseThrow();

        assertThat(watch(SHORT).await(() -> {
                    boolean ended = !running.isAlive();
                    running.destroyForcibly().onExit().join();
                    return ended;
                }))
                .isEmpty();
    }

    @Test
    void the_bound_is_a_setting() {
        assertThat(Patience.of(Map.of("MESH_START_SECONDS", "90")).bound()).isEqualTo(Duration.ofSeconds(90));
        assertThat(Patience.of(Map.of("MESH_START_SECONDS", "90")).still()).isEqualTo(Duration.ofSeconds(90));
        assertThatThrownBy(() -> Patience.of(Map.of("MESH_START_SECONDS", "soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'soon' is not a number of seconds");
    }

    private ProgressWatch watch(Patience patience) {
        return new ProgressWatch(process.orElseThrow().toHandle(), folder.resolve("log"), patience);
    }

    private void watched(String script) throws IOException {
        process = Optional.of(new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .start());
    }
}
