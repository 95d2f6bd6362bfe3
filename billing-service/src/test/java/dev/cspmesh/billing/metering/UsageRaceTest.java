package dev.cspmesh.billing.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.Deal;
import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.billing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many meters report at once, with repeats, while the month is spooled. */
@QuarkusTest
class UsageRaceTest extends ServiceTest {

    private static final int METERS = 4;
    private static final int BATCHES = 8;

    @Test
    void what_was_acknowledged_is_what_is_stored_rolled_up_and_ordered() throws Exception {
        TestClock.moveTo("2024-09-20T12:00:00Z");
        Deal deal = new Deal().committedTo("0.00", 1000).known(this);
        List<Callable<Long>> meters = new ArrayList<>();
        for (int meter = 0; meter < METERS; meter++) {
            Random random = new Random(meter);
            meters.add(() -> accepted(deal, random));
        }

        long acknowledged = 0;
        try (var together = Executors.newFixedThreadPool(METERS)) {
            for (var meter : together.invokeAll(meters)) {
                acknowledged += meter.get();
            }
        }
        String order = Steps.spooled(this, deal.contract);

        // What came after spooling is late usage of September, charged in October.
        String ofContract = " where contract_id = '" + deal.contract + "'";
        assertThat(sql("select count(*) from usage_event" + ofContract)).isEqualTo(Long.toString(acknowledged));
        assertThat(sql("select sum(events) from usage_rollup" + ofContract)).isEqualTo(Long.toString(acknowledged));
        assertThat(new BigDecimal(sql("select sum(quantity) from order_line where order_id = '%s'".formatted(order))))
                .isEqualByComparingTo(
                        sql("select sum(quantity) from usage_event" + ofContract + " and month = '2024-09-01'"));
        assertThat(sql("select count(*) from usage_exception" + ofContract)).isEqualTo("0");
    }

    /** One meter: its batches overlap with those of the others; halfway through September ends. */
    private static long accepted(Deal deal, Random random) {
        long accepted = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            if (batch == BATCHES / 2) {
                TestClock.moveTo("2024-10-04T00:00:00Z");
            }
            String events = random.ints(20, 0, 400)
                    .mapToObj(id -> deal.usage(Integer.toString(id), id + ".25"))
                    .collect(Collectors.joining(",", "[", "]"));
            JsonPath answer = batch(vmware()).body(events).post("/usage-events").jsonPath();
            accepted += answer.getLong("accepted");
        }
        return accepted;
    }
}
