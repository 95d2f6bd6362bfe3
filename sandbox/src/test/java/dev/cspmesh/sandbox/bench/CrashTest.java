package dev.cspmesh.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.sandbox.deadletter.DeadLetterBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Billing-service, Kafka and PostgreSQL are killed (−9) again and again while meters report 200,000 events and months are
 * closed. Nothing that was acknowledged is lost, and nothing is charged twice.
 */
@Tag("long")
@Isolated
class CrashTest {
    private static final int KILLS_OF_EACH = 11;
    private static final int BATCHES = 400;
    private static final int LONGEST_PAUSE_MILLIS = 400;

    private final Catalogue catalogue = new Catalogue(7, 6, 5, 5);
    private final Random random = new Random(30_2024);

    @Test
    void what_was_acknowledged_is_raw_is_rolled_up_is_ordered_is_billed() throws InterruptedException {
        try (CrashPlace place = CrashPlace.open();
                CrashMeters meters = new CrashMeters(place, catalogue);
                CrashMonths months = new CrashMonths(place)) {
            place.start(catalogue);

            crash(place, meters, months);
            meters.await();
            months.await();
            awaitTaken(place, meters);
            months.closeAll();

            CrashBooks books = new CrashBooks(place);
            assertThat(meters.acknowledged()).hasSize(BATCHES * CrashMeters.EVENTS);
            assertThat(new HashSet<>(place.ask("select event_id from usage_event")))
                    .isEqualTo(meters.acknowledged());
            books.mustAgree(meters.thousandths());
            books.mustBeTold();
            assertThat(new DeadLetterBox(kafka(place), place.setting("MESH_TOPIC_PREFIX") + "billing-service.dead")
                            .waiting())
                    .isEmpty();
        }
    }

    /** Each kill comes while batches are on their way; every other time a month is being closed as well. */
    private void crash(CrashPlace place, CrashMeters meters, CrashMonths months) throws InterruptedException {
        List<CrashPlace.Victim> victims = victims();
        for (int kill = 0; kill < victims.size(); kill++) {
            meters.report(BATCHES * (kill + 1) / victims.size() - BATCHES * kill / victims.size());
            if (kill % 2 == 1) {
                months.close(
                        catalogue.contract(kill / 2 % catalogue.contracts()).toString());
            }
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            place.kill(victims.get(kill));
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            place.revive(victims.get(kill));
        }
    }

    private List<CrashPlace.Victim> victims() {
        List<CrashPlace.Victim> victims = new ArrayList<>();
        for (CrashPlace.Victim victim : CrashPlace.Victim.values()) {
            victims.addAll(Collections.nCopies(KILLS_OF_EACH, victim));
        }
        Collections.shuffle(victims, random);
        return victims;
    }

    /** What Kafka has taken reaches billing-service a little later. */
    private static void awaitTaken(CrashPlace place, CrashMeters meters) {
        place.await("select 1 from usage_event having count(*) >= "
                + meters.acknowledged().size());
    }

    private static Properties kafka(CrashPlace place) {
        Properties kafka = new Properties();
        kafka.setProperty("bootstrap.servers", place.setting("KAFKA_BOOTSTRAP_SERVERS"));
        return kafka;
    }
}
