package dev.cspmesh.platform.postgres;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.PlatformComponent;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.PortHolder;
import dev.cspmesh.platform.process.Child;
import dev.cspmesh.platform.process.ChildCommand;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.process.Signal;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.state.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One PostgreSQL server on loopback TCP; writes are durable as in production, so that crash tests mean something. */
public final class PostgresComponent implements PlatformComponent {
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "shared_buffers=256MB",
            "max_connections=300",
            "timezone=UTC",
            "log_timezone=UTC");

    private final PlatformPaths paths;
    private final ProcessLedger ledger;
    private final Databases databases;
    private volatile Optional<Child> server = Optional.empty();

    public PostgresComponent(PlatformPaths paths, ProcessLedger ledger) {
        this.paths = paths;
        this.ledger = ledger;
        this.databases = new Databases(paths.ports().of(Port.POSTGRES), paths.secrets());
    }

    @Override
    public ComponentName name() {
        return ComponentName.POSTGRES;
    }

    @Override
    public Set<ComponentName> needs() {
        return Set.of();
    }

    @Override
    public void start(Progress progress) {
        PortHolder.requireFree(Port.POSTGRES, paths.ports());
        Path program = PostgresBinaries.unpack(paths.dist(), progress);
        DataFolder data = new DataFolder(data());
        if (data.isMissing()) {
            progress.report("creating the cluster");
            data.create(fresh -> initialize(program, fresh));
        }
        data.requireWhole();
        data.forgetForeignLock();
        progress.report("starting");
        Child child = Child.start(serve(program), ledger);
        server = Optional.of(child);
        child.awaitReady(databases::answer);
        databases.prepare();
    }

    @Override
    public void stop() {
        server.ifPresent(child -> child.stop(Signal.INTERRUPT, STOP));
        server = Optional.empty();
    }

    @Override
    public String address() {
        return "postgresql://127.0.0.1:" + paths.ports().of(Port.POSTGRES);
    }

    @Override
    public boolean alive() {
        return server.map(Child::alive).orElse(false);
    }

    public Databases databases() {
        return databases;
    }

    private Path data() {
        return paths.folder(name().id()).resolve("data");
    }

    private void initialize(Path program, Path folder) {
        Path password = paths.folder(name().id()).resolve("password");
        StateFile.writeText(password, paths.secrets().postgres());
        try {
            List<String> words = List.of(
                    program.resolve("bin/initdb").toString(),
                    "--pgdata=" + folder,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--no-sync");
            Child.run(command("initdb", words), ledger);
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildCommand serve(Path program) {
        List<String> words = new ArrayList<>();
        words.add(program.resolve("bin/postgres").toString());
        words.addAll(List.of(
                "-D", data().toString(), "-p", String.valueOf(paths.ports().of(Port.POSTGRES))));
        SETTINGS.forEach(setting -> words.addAll(List.of("-c", setting)));
        return command(name().id(), words);
    }

    private ChildCommand command(String name, List<String> words) {
        return new ChildCommand(
                        name,
                        words,
                        Map.of("LC_ALL", "C"),
                        paths.log(this.name().id()))
                .through(RootEscape.wrapper());
    }
}
