package dev.cspmesh.navigator.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A mail server that takes its time holds no invitation and no connection. */
@QuarkusTest
class SlowMailServerTest extends ServiceTest {

    @Inject
    Pool pool;

    @Test
    void while_an_invitation_is_on_its_way_its_row_is_free_and_no_transaction_is_open() {
        CompletableFuture<UUID> asked = new CompletableFuture<>();
        CompletableFuture<Void> answer = new CompletableFuture<>();
        QuarkusMock.installMockForType(new SlowEmail(asked, answer), InvitationEmail.class);
        String partner = Given.partnerId();
        Given.partnerApproved(partner);
        Given.contractActivated(partner, "vmc-aws");

        UUID id = asked.orTimeout(15, TimeUnit.SECONDS).join();

        assertThat(isFree(id)).isTrue();
        soon().pollDelay(Duration.ofMillis(1500)).until(() -> transactionsOpenForASecond() == 0);
        csp(partner).get("/invitations/" + id).then().statusCode(200);
        answer.complete(null);
        assertThat(Given.invitationSent(partner).getString("items[0].id")).isEqualTo(id.toString());
    }

    /** Answers when the test says so, on the thread that asked. */
    private static final class SlowEmail extends InvitationEmail {

        private final CompletableFuture<UUID> asked;
        private final CompletableFuture<Void> answer;

        SlowEmail(CompletableFuture<UUID> asked, CompletableFuture<Void> answer) {
            super(URI.create("http://localhost"), "navigator@csp-mesh.example", null, null);
            this.asked = asked;
            this.answer = answer;
        }

        @Override
        Uni<Void> send(UUID invitationId, Notification notification) {
            Context context = Vertx.currentContext();
            asked.complete(invitationId);
            return Uni.createFrom().completionStage(answer).emitOn(work -> context.runOnContext(ready -> work.run()));
        }
    }

    private boolean isFree(UUID id) {
        return pool.preparedQuery("select id from invitation where id = $1 for update skip locked")
                        .execute(Tuple.of(id))
                        .await()
                        .atMost(Duration.ofSeconds(5))
                        .size()
                == 1;
    }

    private long transactionsOpenForASecond() {
        return pool.query("""
                        select count(*) as open from pg_stat_activity
                        where datname = current_database() and state like 'idle in transaction%'
                            and xact_start < now() - interval '1 second' and pid <> pg_backend_pid()
                        """)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(5))
                .iterator()
                .next()
                .getLong("open");
    }
}
