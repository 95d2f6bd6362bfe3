package dev.cspmesh.platform.run;

import dev.cspmesh.platform.component.Platform;
import dev.cspmesh.platform.component.PlatformComponent;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.component.Publication;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.platform.control.ControlRoutes;
import dev.cspmesh.platform.control.ControlServer;
import dev.cspmesh.platform.dist.Unpacked;
import dev.cspmesh.platform.kafka.KafkaComponent;
import dev.cspmesh.platform.keycloak.KeycloakComponent;
import dev.cspmesh.platform.kubernetes.KubernetesComponent;
import dev.cspmesh.platform.mail.MailComponent;
import dev.cspmesh.platform.mail.Mailbox;
import dev.cspmesh.platform.postgres.PostgresComponent;
import dev.cspmesh.platform.process.Owners;
import dev.cspmesh.platform.process.ProcessLedger;
import dev.cspmesh.platform.report.PlatformFailure;
import dev.cspmesh.platform.report.Progress;
import dev.cspmesh.platform.state.StateLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One life of a platform, from the lock on its state folder to the end of its last child. */
final class PlatformRun {
    private static final int OWNER_CHECK_MILLIS = 500;
    private static final int STOP_SECONDS = 90;

    private final PlatformOptions options;
    private final Progress progress;
    private final Owners owners = new Owners();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    PlatformRun(PlatformOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Starts what the options name, publishes the addresses and stays.
     *
     * @throws PlatformFailure when a component can't start; those started before are stopped again
     */
    void untilStopped() {
        options.owner().ifPresent(owners::add);
        try (StateLock lock = StateLock.take(options.state())) {
            assert lock.held();
            ProcessLedger ledger = ProcessLedger.open(options.state().resolve(PlatformPaths.PROCESSES));
            ledger.endAll(progress);
            if (options.fresh()) {
                forget(options.state());
            }
            ProcessLedger self = ProcessLedger.open(options.state().resolve(PlatformPaths.PLATFORM));
            self.add(PlatformPaths.PLATFORM_PROCESS, ProcessHandle.current());
            requireWhole(options.state());
            Secrets secrets = Secrets.loadOrCreate(options.state().resolve(PlatformPaths.SECRETS));
            try {
                run(new PlatformPaths(options.state(), options.dist(), options.ports(), secrets), ledger);
            } finally {
                self.remove(PlatformPaths.PLATFORM_PROCESS);
            }
        }
    }

    private static List<PlatformComponent> components(
            PlatformPaths paths, ProcessLedger ledger, Mailbox mailbox, PostgresComponent postgres) {
        return List.of(
                postgres,
                new KafkaComponent(paths, ledger),
                new MailComponent(paths, mailbox),
                new KubernetesComponent(paths),
                new KeycloakComponent(paths, ledger));
    }

    private void run(PlatformPaths paths, ProcessLedger ledger) {
        Mailbox mailbox = new Mailbox(paths.folder("mail"), Clock.systemUTC());
        PostgresComponent postgres = new PostgresComponent(paths, ledger);
        Platform platform = new Platform(components(paths, ledger, mailbox, postgres), progress);
        Publication publication = new Publication(paths, platform, ledger);
        ControlRoutes routes = new ControlRoutes(platform, postgres.databases(), mailbox, owners, publication);
        ControlServer control = new ControlServer(paths.ports(), routes);
        endOnSignal();
        try {
            control.start();
            platform.start(options.components());
            System.out.print(publication.publish().json());
            awaitEnd();
        } finally {
            publication.withdraw();
            control.stop();
            platform.stop();
            progress.report("stopped");
            ended.countDown();
        }
    }

    /** New secrets would not open what was closed with the old ones. */
    private static void requireWhole(Path state) {
        Path secrets = state.resolve(PlatformPaths.SECRETS);
        if (Files.exists(state.resolve("postgres/data/PG_VERSION")) && !Files.exists(secrets)) {
            throw new PlatformFailure(
                    "the databases in " + state + " are there, but their passwords are lost (" + secrets + ")",
                    "put that file back, or start anew without the old state: ./mesh up --wipe");
        }
    }

    /** The lock is held and logs are being written; everything else goes. */
    private static void forget(Path state) {
        try (Stream<Path> entries = Files.list(state)) {
            for (Path entry : entries.toList()) {
                if (!entry.endsWith("logs") && !entry.endsWith(StateLock.FILE)) {
                    Unpacked.delete(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endOnSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending.countDown();
            await(ended, STOP_SECONDS * 1000);
        }));
    }

    private void awaitEnd() {
        while (!await(ending, OWNER_CHECK_MILLIS)) {
            if (owners.gone()) {
                progress.report("the owner has gone");
                return;
            }
        }
    }

    private static boolean await(CountDownLatch latch, int millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
