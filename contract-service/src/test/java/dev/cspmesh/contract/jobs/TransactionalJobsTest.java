package dev.cspmesh.contract.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deadlines on a real database, with a second replica played by a connection of our own. */
@QuarkusTest
class TransactionalJobsTest extends ServiceTest {

    @Inject
    CountedJob job;

    @Inject
    TestClock clock;

    @Inject
    dev.cspmesh.kit.context.VertxContexts contexts;

    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void a_job_fires_once_when_business_time_reaches_it() {
        set(subject, "2024-03-05T00:00:00Z");
        String earlier = other();
        set(earlier, "2024-03-02T00:00:00Z");
        clock.moveTo("2024-03-03T00:00:00Z");
        await(earlier);
        assertThat(job.fired(subject)).isZero();

        clock.moveTo("2024-03-05T00:00:00Z");

        await(subject);
        assertThat(job.fired(subject)).isEqualTo(1);
        assertThat(Rows.count("job", "subject", subject)).isZero();
    }

    @Test
    void an_effect_that_fails_is_undone_and_tried_again() {
        job.failFirst(subject, 2);

        set(subject, "2024-01-01T00:00:00Z");

        await(subject);
        assertThat(job.fired(subject)).isEqualTo(3);
        assertThat(Rows.count("job", "subject", subject)).isZero();
    }

    @Test
    void a_job_that_another_replica_has_in_hand_is_left_to_it_and_given_back_when_it_crashes() throws SQLException {
        set(subject, "2024-03-05T00:00:00Z");
        String free = other();
        set(free, "2024-03-06T00:00:00Z");
        try (Connection replica = Rows.connect();
                var take = replica.prepareStatement("delete from job where subject = ?")) {
            replica.setAutoCommit(false);
            take.setString(1, subject);
            take.executeUpdate();
            clock.moveTo("2024-03-07T00:00:00Z");
            await(free);
            assertThat(job.fired(subject)).isZero();
            replica.rollback();
        }

        await(subject);
        assertThat(job.fired(subject)).isEqualTo(1);
    }

    @Test
    void a_job_is_moved_and_taken_back() {
        set(subject, "2024-03-02T00:00:00Z");
        set(subject, "2024-03-20T00:00:00Z");
        String cancelled = other();
        set(cancelled, "2024-03-02T00:00:00Z");
        run(() -> job.cancel(cancelled));
        String last = other();
        set(last, "2024-03-02T00:00:01Z");

        clock.moveTo("2024-03-03T00:00:00Z");

        await(last);
        assertThat(job.fired(subject)).isZero();
        assertThat(job.fired(cancelled)).isZero();
    }

    private static String other() {
        return UUID.randomUUID().toString();
    }

    private void set(String who, String at) {
        run(() -> job.set(who, Instant.parse(at)));
    }

    private void run(Supplier<Uni<Void>> work) {
        contexts.run(work).await().indefinitely();
    }

    private static void await(String who) {
        Awaitility.await().until(() -> Rows.count("inbox", "event_id", who) == 1);
    }
}
