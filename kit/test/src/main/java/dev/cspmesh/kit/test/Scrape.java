package dev.cspmesh.kit.test;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** What a service shows its operators at {@code /q/metrics}. */
public final class Scrape {

    private Scrape() {}

    /** A sample, by everything that stands before its value: {@code mesh_orders{state="open"}}. */
    public static Optional<Long> value(String sample) {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(sample + " "))
                .map(line -> new BigDecimal(line.substring(sample.length() + 1)).longValue())
                .findFirst();
    }

    /** Waits until a sample shows what a count in the service's database answers at that time. */
    public static void shows(String sample, String count) {
        Pool database = Arc.container().instance(Pool.class).get();
        shows(
                sample,
                () -> database.query(count).executeAndAwait().iterator().next().getLong(0));
    }

    /** Waits until a sample shows what is true at that time. */
    public static void shows(String sample, Supplier<Long> truth) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> Assertions.assertThat(value(sample)).as(sample).contains(truth.get()));
    }

    /** Waits until a sample is greater than it was. */
    public static void exceeds(String sample, long before) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> Assertions.assertThat(value(sample))
                        .as(sample)
                        .hasValueSatisfying(now -> Assertions.assertThat(now).isGreaterThan(before)));
    }
}
