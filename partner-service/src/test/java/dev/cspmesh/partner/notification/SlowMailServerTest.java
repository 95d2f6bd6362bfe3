package dev.cspmesh.partner.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.jobs.ExternalJob;
import dev.cspmesh.kit.mail.MailSender;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A mail server that takes its time holds no row and no connection. */
@QuarkusTest
class SlowMailServerTest extends ServiceTest {

    private static final String WRITE = """
            insert into notification (id, recipient, subject, plain, html, written_at)
            values ($1, 'mara@nordwind.example', 'slow', 'text', '<p>text</p>', $2)
            """;

    @Inject
    Notifications notifications;

    @Inject
    Pool pool;

    @Test
    void while_a_mail_is_on_its_way_its_row_is_free_and_no_transaction_is_open() {
        UUID id = written();
        CompletableFuture<Void> answer = new CompletableFuture<>();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        MailSender slow = mail -> {
            Context context = Vertx.currentContext();
            asked.complete(null);
            return Uni.createFrom().completionStage(answer).emitOn(work -> context.runOnContext(ready -> work.run()));
        };

        CompletableFuture<ExternalJob.Outcome> run = CompletableFuture.supplyAsync(() -> run(id, slow));
        asked.orTimeout(10, TimeUnit.SECONDS).join();

        assertThat(isFree(id)).isTrue();
        Awaitility.await()
                .pollDelay(Duration.ofMillis(1500))
                .untilAsserted(() ->
                        assertThat(transactionsOpenForASecondOn("notification")).isZero());
        answer.complete(null);
        assertThat(run.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(ExternalJob.Outcome.DONE);
        assertThat(isSent(id)).isTrue();
    }

    private ExternalJob.Outcome run(UUID id, MailSender mailer) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> new SendNotification(notifications, mailer).run(id.toString()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID written() {
        UUID id = UUID.randomUUID();
        pool.preparedQuery(WRITE)
                .execute(Tuple.of(id, Instant.parse("2024-08-20T08:00:00Z").atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(Duration.ofSeconds(10));
        return id;
    }

    private boolean isFree(UUID id) {
        return pool.preparedQuery("select id from notification where id = $1 for update skip locked")
                        .execute(Tuple.of(id))
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .size()
                == 1;
    }

    private long transactionsOpenForASecondOn(String table) {
        return pool.preparedQuery("""
                        select count(*) as open from pg_stat_activity
                        where datname = current_database() and state = 'idle in transaction'
                            and xact_start < now() - interval '1 second' and query ilike $1
                        """)
                .execute(Tuple.of("%" + table + "%"))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong("open");
    }

    private boolean isSent(UUID id) {
        return pool.preparedQuery("select sent_at is not null as sent from notification where id = $1")
                .execute(Tuple.of(id))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getBoolean("sent");
    }
}
