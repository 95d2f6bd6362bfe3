package dev.cspmesh.platform.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.platform.process.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lock holds between processes, so the holder here is one of its own. */
class StateLockTest {

    /** Holds the lock of its first argument until its input ends. */
    private static final String HOLDER = """
            import java.nio.channels.FileChannel;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;
            public class Holder {
                public static void main(String[] args) throws Exception {
                    var channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock();
                    System.out.println(lock.isValid());
                    System.in.read();
                }
            }
            """;

    @TempDir
    Path state;

    @Test
    void a_folder_in_which_a_platform_runs_is_refused_and_free_again_when_that_has_ended() throws IOException {
        Process holder = holder();
        try {
            assertThatThrownBy(() -> StateLock.take(state)).hasMessageContaining("a platform already runs");

            StateLock.awaitFree(state.resolve(StateLock.FILE), Duration.ZERO);
            assertThatThrownBy(() -> StateLock.take(state)).hasMessageContaining("a platform already runs");
        } finally {
            holder.getOutputStream().close();
        }

        StateLock.awaitFree(state.resolve(StateLock.FILE), Duration.ofMinutes(5));

        try (StateLock lock = StateLock.take(state)) {
            assertThat(lock.held()).isTrue();
        }
    }

    private Process holder() throws IOException {
        Path source = Files.writeString(state.resolve("Holder.java"), HOLDER);
        Process process = new ProcessBuilder(
                        Jvm.java(),
                        "-XX:TieredStopAtLevel=1",
                        source.toString(),
                        state.resolve(StateLock.FILE).toString())
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("true");
        return process;
    }
}
