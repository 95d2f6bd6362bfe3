package dev.cspmesh.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Database;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.ProcessTermination;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform as a process of its own: how it begins and, however it comes about, ends. */
class PlatformProcessTest {
    private final List<RunningPlatform> started = new ArrayList<>();

    @TempDir
    private Path state;

    @AfterEach
    void end() {
        started.forEach(platform -> handle(platform.pid())
                .ifPresent(process -> ProcessTermination.of(process, Signal.TERMINATE, Duration.ofSeconds(20))));
    }

    @Test
    void it_ends_with_its_owner() throws Exception {
        Process owner = new ProcessBuilder("sleep", "60").start();
        RunningPlatform platform = start(Optional.of(owner.pid()), "free", ComponentName.MAIL);
        ProcessHandle process = handle(platform.pid()).orElseThrow();

        owner.destroyForcibly();

        process.onExit().get(5, TimeUnit.SECONDS);
        assertThat(RunningPlatform.at(state)).isEmpty();
        assertThat(Files.exists(state.resolve("platform.json"))).isFalse();
    }

    @Test
    void after_a_crash_the_next_start_ends_what_was_left_and_keeps_the_data() throws SQLException {
        RunningPlatform crashed = start(Optional.empty(), "free", ComponentName.POSTGRES);
        Database database = crashed.createDatabase("kept");
        ProcessTermination.of(handle(crashed.pid()).orElseThrow(), Signal.KILL, Duration.ofSeconds(5));
        ProcessHandle orphan = ledger().alive("postgres").orElseThrow();

        RunningPlatform next = start(Optional.empty(), "free", ComponentName.POSTGRES);

        assertThat(orphan.isAlive()).isFalse();
        Database moved = Database.on(next.port(Port.POSTGRES), database.name(), database.password());
        try (Connection connection = DriverManager.getConnection(moved.jdbcUrl(), moved.username(), moved.password())) {
            assertThat(connection.isValid(2)).isTrue();
        }
    }

    @Test
    void a_killed_component_comes_back_on_its_port_with_its_data() throws SQLException {
        RunningPlatform platform = start(Optional.empty(), "free", ComponentName.POSTGRES);
        Database database = platform.createDatabase("kept");
        ProcessHandle killed = ledger().alive("postgres").orElseThrow();
        platform.crash(ComponentName.POSTGRES);
        assertThat(killed.isAlive()).isFalse();

        platform.revive(ComponentName.POSTGRES);

        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            assertThat(connection.isValid(2)).isTrue();
        }
    }

    @Test
    void the_copy_of_its_folder_is_no_platform() throws IOException {
        RunningPlatform platform = start(Optional.empty(), "free", ComponentName.MAIL);
        Path copy = Files.createDirectories(state.resolve("copy"));
        for (String file : List.of("platform.properties", "platform-process.properties", "processes.properties")) {
            Files.copy(state.resolve(file), copy.resolve(file));
        }

        assertThat(RunningPlatform.at(copy)).isEmpty();
        assertThat(StartingPlatform.in(copy, Progress.SILENT)).isEmpty();
        assertThat(RunningPlatform.at(state))
                .hasValueSatisfying(found -> assertThat(found.pid()).isEqualTo(platform.pid()));
    }

    @Test
    void lost_passwords_are_named_instead_of_made_up() throws IOException {
        RunningPlatform platform = start(Optional.empty(), "free", ComponentName.POSTGRES);
        platform.stop();
        Files.delete(state.resolve("secrets.properties"));

        assertThatThrownBy(() -> start(Optional.empty(), "free", ComponentName.POSTGRES))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("passwords are lost")
                .hasMessageContaining("./mesh up --wipe");
    }

    @Test
    void a_second_one_in_the_same_folder_is_refused() {
        start(Optional.empty(), "free", ComponentName.MAIL);

        assertThatThrownBy(() -> start(Optional.empty(), "free", ComponentName.MAIL))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("already runs")
                .hasMessageContaining("./mesh down");
    }

    @Test
    void a_taken_port_is_named_with_what_to_do() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free();
            Path file = state.resolve("moved.properties");
            ports.write(file);
            Files.writeString(file, Files.readString(file).replaceAll("smtp=\\d+", "smtp=" + held.getLocalPort()));

            assertThatThrownBy(() -> start(Optional.empty(), file.toString(), ComponentName.MAIL))
                    .isInstanceOf(PlatformFailure.class)
                    .hasMessageContaining("port " + held.getLocalPort() + " (smtp) is taken by pid")
                    .hasMessageContaining(".mesh/ports.properties");
        }
    }

    @Test
    void components_start_on_demand() {
        RunningPlatform platform = start(Optional.empty(), "free", ComponentName.MAIL);
        assertThat(platform.components()).containsExactly(ComponentName.MAIL);

        RunningPlatform more = platform.with(Set.of(ComponentName.KUBERNETES));

        assertThat(more.components()).containsExactlyInAnyOrder(ComponentName.MAIL, ComponentName.KUBERNETES);
        assertThat(more.kubernetes()).isEqualTo("http://127.0.0.1:" + more.port(Port.KUBERNETES));
        assertThatThrownBy(more::kafkaBootstrap).hasMessageContaining("kafka does not run");
    }

    private RunningPlatform start(Optional<Long> owner, String ports, ComponentName component) {
        RunningPlatform platform = new PlatformLaunch(
                        ProjectRoot.find(), state, ports, owner, false, List.of(component))
                .start(Progress.SILENT);
        started.add(platform);
        return platform;
    }

    private ProcessLedger ledger() {
        return ProcessLedger.open(state.resolve("processes.properties"));
    }

    private static Optional<ProcessHandle> handle(long pid) {
        return ProcessHandle.of(pid);
    }
}
