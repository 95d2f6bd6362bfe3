package dev.cspmesh.platform;

import dev.cspmesh.platform.control.ControlRoutes;
import dev.cspmesh.platform.control.ControlServer;
import dev.cspmesh.platform.dist.Unpacked;
import dev.cspmesh.platform.kafka.KafkaPart;
import dev.cspmesh.platform.keycloak.KeycloakPart;
import dev.cspmesh.platform.kubernetes.KubernetesPart;
import dev.cspmesh.platform.mail.MailPart;
import dev.cspmesh.platform.mail.Mailbox;
import dev.cspmesh.platform.postgres.PostgresPart;
import dev.cspmesh.platform.process.Owners;
import dev.cspmesh.platform.process.ProcessLedger;
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
    static final String PROCESSES = "processes.properties";
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
     * @throws PartFailure when a part can't start; those started before are stopped again
     */
    void untilStopped() {
        options.owner().ifPresent(owners::add);
        try (StateLock lock = StateLock.take(options.state())) {
            assert lock.held();
            ProcessLedger ledger = ProcessLedger.open(options.state().resolve(PROCESSES));
            ledger.endAll(progress);
            if (options.fresh()) {
                forget(options.state());
            }
            Secrets secrets = Secrets.loadOrCreate(options.state().resolve(RunningPlatform.SECRETS));
            run(new Home(options.state(), options.dist(), options.ports(), secrets), ledger);
        }
    }

    private void run(Home home, ProcessLedger ledger) {
        Mailbox mailbox = new Mailbox(home.folder("mail"), Clock.systemUTC());
        PostgresPart postgres = new PostgresPart(home, ledger);
        List<Part> parts = List.of(
                postgres,
                new KafkaPart(home, ledger),
                new MailPart(home, mailbox),
                new KubernetesPart(home),
                new KeycloakPart(home, ledger));
        Platform platform = new Platform(parts, progress);
        Publication publication = new Publication(home, platform, ledger);
        ControlRoutes routes = new ControlRoutes(platform, postgres.databases(), mailbox, owners, publication);
        ControlServer control = new ControlServer(home.ports(), routes);
        endOnSignal();
        try {
            control.start();
            platform.start(options.parts());
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
