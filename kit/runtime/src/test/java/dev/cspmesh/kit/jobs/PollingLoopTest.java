package dev.cspmesh.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollingLoopTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void it_looks_again_at_once_while_it_finds_something() {
        PollingLoop lookout = new PollingLoop(Duration.ofDays(1));

        keep(lookout, 10_000, true);

        assertThat(looks).hasValue(10_000);
    }

    @Test
    void it_rests_and_looks_again_when_it_found_nothing() {
        PollingLoop lookout = new PollingLoop(Duration.ofMillis(1));

        keep(lookout, 3, false);

        assertThat(looks).hasValue(3);
    }

    @Test
    void it_does_not_rest_when_it_is_over() {
        PollingLoop lookout = new PollingLoop(Duration.ofDays(1));

        keep(lookout, 1, false);

        assertThat(looks).hasValue(1);
    }

    @Test
    void a_look_that_fails_is_followed_by_another_one() {
        PollingLoop lookout = new PollingLoop(Duration.ofMillis(1));

        lookout.keep("test", () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new IllegalStateException("blind");
                    }
                    lookout.end();
                    return Uni.createFrom().failure(new IllegalStateException("still blind"));
                })
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(looks).hasValue(2);
    }

    @Test
    void a_look_through_something_broken_ends_it() {
        PollingLoop lookout = new PollingLoop(Duration.ofDays(1));

        assertThatThrownBy(() -> lookout.keepUntilFailure(() -> {
                            throw new IllegalStateException("broken");
                        })
                        .await()
                        .atMost(Duration.ofSeconds(10)))
                .hasMessage("broken");
    }

    /** Looks so many times and then is over. */
    private void keep(PollingLoop lookout, int times, boolean found) {
        lookout.keep("test", () -> {
                    if (looks.incrementAndGet() == times) {
                        lookout.end();
                    }
                    return Uni.createFrom().item(found);
                })
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
