package dev.cspmesh.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.PortHolder;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLedgerTest {
    @TempDir
    private Path folder;

    @Test
    void a_later_run_ends_what_an_earlier_one_left_behind() {
        Child orphan = Child.start(sleeping("orphan"), ledger());

        ledger().endAll(Progress.SILENT);

        assertThat(orphan.alive()).isFalse();
        assertThat(ledger().processes()).isEmpty();
    }

    @Test
    void a_process_that_only_has_the_number_is_left_alone() throws IOException {
        Process innocent = new ProcessBuilder("sleep", "30").start();
        ProcessIdentity old = new ProcessIdentity(innocent.pid(), 1_000_000, "sleep 30");

        assertThat(old.find()).isEmpty();
        assertThat(ProcessIdentity.of(innocent.toHandle()).find()).isPresent();
        innocent.destroyForcibly();
    }

    @Test
    void the_copy_of_a_folder_never_touches_the_processes_of_the_original() throws IOException {
        Child running = Child.start(sleeping("original"), ledger());
        Path copy = Files.createDirectories(folder.resolve("copy")).resolve("processes.properties");
        Files.copy(folder.resolve("processes.properties"), copy);
        ProcessLedger copied = ProcessLedger.open(copy);

        copied.endAll(Progress.SILENT);

        assertThat(running.alive()).isTrue();
        assertThat(copied.processes()).isEmpty();
        assertThat(ledger().alive("original")).isPresent();
        running.stop(Signal.KILL, Duration.ofSeconds(5));
    }

    @Test
    void a_copied_ledger_tells_where_it_was_written() throws IOException {
        Child running = Child.start(sleeping("original"), ledger());
        Path copy = Files.createDirectories(folder.resolve("copy")).resolve("processes.properties");
        Files.copy(folder.resolve("processes.properties"), copy);

        assertThat(ProcessLedger.open(copy).foreign())
                .contains(folder.toRealPath().toString());
        assertThat(ledger().foreign()).isEmpty();
        running.stop(Signal.KILL, Duration.ofSeconds(5));
    }

    @Test
    void a_folder_that_was_moved_still_knows_its_processes() throws IOException {
        Path before = Files.createDirectories(folder.resolve("before"));
        Child running = Child.start(sleeping("moved"), ProcessLedger.open(before.resolve("processes.properties")));
        Path after = Files.move(before, folder.resolve("after"));

        assertThat(ProcessLedger.open(after.resolve("processes.properties")).alive("moved"))
                .isPresent();
        running.stop(Signal.KILL, Duration.ofSeconds(5));
    }

    @Test
    void a_process_that_nobody_has_buried_is_dead_all_the_same() throws Exception {
        Process parent = new ProcessBuilder("sh", "-c", "sleep 60 & echo $!; exec sleep 60").start();
        long pid = Long.parseLong(parent.inputReader().readLine());
        ProcessIdentity child = ProcessIdentity.of(ProcessHandle.of(pid).orElseThrow());
        assertThat(child.find()).isPresent();

        ProcessTermination.send(pid, Signal.KILL);

        for (int look = 0; look < 100 && child.find().isPresent(); look++) {
            Thread.sleep(50);
        }
        assertThat(child.find()).isEmpty();
        parent.destroyForcibly();
    }

    @Test
    void an_identity_reads_what_it_wrote() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current());

        assertThat(ProcessIdentity.parse(self.format())).contains(self);
        assertThat(ProcessIdentity.parse("x" + self.format())).isEmpty();
    }

    @Test
    void a_child_that_ends_early_shows_the_end_of_its_log() {
        ChildCommand failing = command("failing", "sh", "-c", "echo something is wrong; exit 3");

        assertThatThrownBy(() -> Child.start(failing, ledger()).awaitReady(() -> false))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("ended with code 3")
                .hasMessageContaining("something is wrong");
    }

    @Test
    void a_program_that_is_missing_is_named() {
        assertThatThrownBy(() -> Child.start(command("x", "/no/such/program"), ledger()))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("/no/such/program");
    }

    @Test
    void a_stubborn_child_is_killed_when_patience_ends() {
        Child stubborn =
                Child.start(command("stubborn", "sh", "-c", "trap '' TERM; while :; do sleep 1; done"), ledger());

        stubborn.stop(Signal.TERMINATE, Duration.ofMillis(300));

        assertThat(stubborn.alive()).isFalse();
    }

    @Test
    void a_taken_port_is_reported_with_its_holder_and_the_setting_that_moves_ours() throws IOException {
        try (ServerSocket held = new ServerSocket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Ports ports = Ports.configured(folder, Map.of("MESH_PORT_SMTP", String.valueOf(held.getLocalPort())));

            assertThatThrownBy(() -> PortHolder.requireFree(Port.SMTP, ports))
                    .isInstanceOf(PlatformFailure.class)
                    .hasMessageContaining("by pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("MESH_PORT_SMTP=NUMBER");
        }
    }

    @Test
    void owners_are_gone_when_the_last_one_has_ended() throws IOException {
        Process owner = new ProcessBuilder("sleep", "30").start();
        Owners owners = new Owners();
        assertThat(owners.gone()).isFalse();

        owners.add(owner.pid());
        assertThat(owners.gone()).isFalse();
        ProcessTermination.of(owner.toHandle(), Signal.TERMINATE, Duration.ofSeconds(5));

        assertThat(owners.gone()).isTrue();
    }

    private ProcessLedger ledger() {
        return ProcessLedger.open(folder.resolve("processes.properties"));
    }

    private ChildCommand sleeping(String name) {
        return command(name, "sleep", "60");
    }

    private ChildCommand command(String name, String... words) {
        return new ChildCommand(name, List.of(words), Map.of(), folder.resolve("log"));
    }
}
