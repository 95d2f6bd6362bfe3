package dev.cspmesh.navigator.errand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.navigator.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Work that must not be lost and may be repeated. */
@QuarkusTest
class ErrandTest extends ServiceTest {

    private static final Duration LEASE = Duration.ofMillis(500);

    @Inject
    ErrandBook book;

    @Inject
    ProbeErrand probe;

    @Inject
    Pool database;

    private final UUID subject = UUID.randomUUID();
    private final String unwatched = "NOBODY-" + subject;

    @Test
    void an_errand_is_run_and_then_forgotten() {
        leave(ProbeErrand.KIND);

        soon().until(() -> left(ProbeErrand.KIND) == 0);
        assertThat(probe.runs(subject)).isEqualTo(1);
    }

    @Test
    void an_errand_that_fails_is_run_again() {
        probe.fail(subject, new IllegalStateException("not yet"));

        leave(ProbeErrand.KIND);

        soon().until(() -> left(ProbeErrand.KIND) == 0);
        assertThat(probe.runs(subject)).isEqualTo(2);
        assertThat(probe.givenUp(subject)).isEmpty();
    }

    @Test
    void a_hopeless_errand_is_given_up_at_once() {
        probe.fail(subject, new Errand.Hopeless("invalid", new IllegalStateException()));

        leave(ProbeErrand.KIND);

        soon().until(() -> left(ProbeErrand.KIND) == 0);
        assertThat(probe.runs(subject)).isEqualTo(1);
        assertThat(probe.givenUp(subject)).contains("invalid");
    }

    @Test
    void an_errand_whose_runner_died_is_claimed_again_when_its_lease_ends() {
        leave(unwatched);

        assertThat(claim()).hasSize(1);
        assertThat(claim()).isEmpty();
        soon().until(() -> claim().size() == 1);
    }

    @Test
    void a_wish_that_changed_while_the_errand_ran_is_run_once_more() {
        leave(unwatched);
        ErrandBook.Claim claim = claim().getFirst();
        run("update errand set wish = wish + 1, next_at = now() where kind = $1", unwatched);

        await(book.finish(claim));

        assertThat(left(unwatched)).isEqualTo(1);
        assertThat(claim()).hasSize(1);
    }

    @Test
    void a_failure_is_remembered_and_counted() {
        leave(unwatched);

        await(book.postpone(claim().getFirst(), "no route"));

        assertThat(count("select 1 from errand where kind = $1 and tries = 1 and last_failure = 'no route'", unwatched))
                .isEqualTo(1);
    }

    @Test
    void what_stands_gets_one_errand_however_often_it_is_looked_at() {
        String standing = "select '%s'::uuid as id".formatted(subject);

        await(book.addStanding(unwatched, standing));
        await(book.addStanding(unwatched, standing));

        assertThat(left(unwatched)).isEqualTo(1);
    }

    private List<ErrandBook.Claim> claim() {
        return await(book.claim(unwatched, 8, LEASE));
    }

    private void leave(String kind) {
        await(database.preparedQuery("insert into errand (kind, subject) values ($1, $2)")
                .execute(Tuple.of(kind, subject)));
    }

    private int left(String kind) {
        return await(database.preparedQuery("select 1 from errand where kind = $1 and subject = $2")
                        .execute(Tuple.of(kind, subject)))
                .size();
    }

    private int count(String sql, String kind) {
        return await(database.preparedQuery(sql).execute(Tuple.of(kind))).size();
    }

    private void run(String sql, String kind) {
        await(database.preparedQuery(sql).execute(Tuple.of(kind)));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(5));
    }
}
