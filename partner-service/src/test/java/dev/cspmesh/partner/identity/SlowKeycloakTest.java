package dev.cspmesh.partner.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.identity.Identities;
import dev.cspmesh.kit.jobs.ExternalJob;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An identity provider that takes its time holds no row, no transaction and no connection of the pool. */
@QuarkusTest
class SlowKeycloakTest extends ServiceTest {

    /** More than the pool has connections: if each took one, the last ones would never ask. */
    private static final int AT_ONCE = 25;

    private static final String WRITE = """
            insert into person_identity (id, participant, party, email, first_name, last_name, company, template,
                wanted, status, changed_at)
            values ($1, 'CSP_SAAS', $2, $3, 'Mara', 'Lindt', 'Nordwind', 'welcome-administrator', true, 'PENDING', $4)
            """;

    @Inject
    ConcludeIdentity conclude;

    @Inject
    Pool pool;

    @Test
    void while_keycloak_is_asked_the_rows_are_free_no_transaction_is_open_and_the_pool_still_answers() {
        String party = "CSP-" + Given.unique();
        List<UUID> people = Stream.generate(() -> written(party)).limit(AT_ONCE).toList();
        SlowKeycloak keycloak = new SlowKeycloak(party);

        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<ExternalJob.Outcome>> runs = people.stream()
                    .map(id -> CompletableFuture.supplyAsync(() -> run(id, keycloak), threads))
                    .toList();
            Awaitility.await().until(() -> keycloak.asked() == AT_ONCE);

            assertThat(count("select id from person_identity where party = $1 for update skip locked", party))
                    .isEqualTo(AT_ONCE);
            Awaitility.await()
                    .pollDelay(Duration.ofMillis(1500))
                    .untilAsserted(
                            () -> assertThat(transactionsOpenForASecond()).isZero());
            keycloak.answer();
            assertThat(runs)
                    .allSatisfy(run -> assertThat(run)
                            .succeedsWithin(Duration.ofSeconds(20))
                            .isEqualTo(ExternalJob.Outcome.DONE));
        }
        assertThat(count("select id from person_identity where party = $1 and status = 'READY'", party))
                .isEqualTo(AT_ONCE);
    }

    private ExternalJob.Outcome run(UUID id, SlowKeycloak keycloak) {
        try {
            Identities identities = new Identities(keycloak, Duration.ofDays(3));
            return VertxContextSupport.subscribeAndAwait(
                    () -> new IdentityProvisioning(conclude, identities).run(id.toString()));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID written(String party) {
        UUID id = UUID.randomUUID();
        pool.preparedQuery(WRITE)
                .execute(Tuple.of(
                        id,
                        party,
                        id + "@nordwind.example",
                        Instant.parse("2024-08-20T08:00:00Z").atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(Duration.ofSeconds(10));
        return id;
    }

    private int count(String rows, String party) {
        return pool.preparedQuery(rows)
                .execute(Tuple.of(party))
                .await()
                .atMost(Duration.ofSeconds(10))
                .size();
    }

    private long transactionsOpenForASecond() {
        return pool.query("""
                        select count(*) as open from pg_stat_activity
                        where datname = current_database() and state = 'idle in transaction'
                            and xact_start < now() - interval '1 second' and query ilike '%person_identity%'
                        """)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong("open");
    }
}
