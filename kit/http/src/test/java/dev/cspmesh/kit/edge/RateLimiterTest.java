package dev.cspmesh.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimiter budgets = new RateLimiter(new Config(4, 2, 3), () -> 100, new Meter(now));

    @Test
    void a_client_is_refused_when_its_budget_is_used_up_and_told_how_long_to_wait() {
        budgets.take("a", RateLimiter.Kind.WRITE);
        budgets.take("a", RateLimiter.Kind.WRITE);

        assertThat(budgets.take("a", RateLimiter.Kind.WRITE).pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void time_refills_the_budget_evenly() {
        budgets.take("a", RateLimiter.Kind.WRITE);
        budgets.take("a", RateLimiter.Kind.WRITE);

        now.addAndGet(Duration.ofSeconds(30).toNanos());

        assertThat(budgets.take("a", RateLimiter.Kind.WRITE).admitted()).isTrue();
        assertThat(budgets.take("a", RateLimiter.Kind.WRITE).admitted()).isFalse();
    }

    @Test
    void a_budget_never_holds_more_than_a_minutes_worth() {
        budgets.take("a", RateLimiter.Kind.WRITE);

        now.addAndGet(Duration.ofDays(1).toNanos());

        assertThat(budgets.take("a", RateLimiter.Kind.WRITE).admitted()).isTrue();
        assertThat(budgets.take("a", RateLimiter.Kind.WRITE).admitted()).isTrue();
        assertThat(budgets.take("a", RateLimiter.Kind.WRITE).admitted()).isFalse();
    }

    @Test
    void clients_and_kinds_have_budgets_of_their_own() {
        budgets.take("a", RateLimiter.Kind.WRITE);
        budgets.take("a", RateLimiter.Kind.WRITE);

        assertThat(budgets.take("b", RateLimiter.Kind.WRITE).admitted()).isTrue();
        assertThat(budgets.take("a", RateLimiter.Kind.READ).admitted()).isTrue();
    }

    @Test
    void only_so_many_clients_are_remembered() {
        for (int client = 0; client < 1000; client++) {
            budgets.take("client " + client, RateLimiter.Kind.READ);
        }

        assertThat(budgets.remembered()).isBetween(1L, 3L);
    }

    record Config(int readsPerMinute, int writesPerMinute, int clients) implements AnonymousConfig {}

    private record Meter(AtomicLong now) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
