package dev.cspmesh.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.MeshService;
import dev.cspmesh.sandbox.deadletter.DeadLetterBox;
import dev.cspmesh.sandbox.launcher.MeshLauncher;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The whole mesh as processes, with real Keycloak, PostgreSQL and Kafka. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
@ResourceLock(WalkedMesh.NAME)
class WalkTest {

    /** Which service dies after which step: while the one that needs it is walked. */
    private static final Map<Integer, MeshService> KILLS = Map.of(
            1, MeshService.PARTNER,
            4, MeshService.CONTRACT,
            8, MeshService.NAVIGATOR,
            9, MeshService.BILLING,
            10, MeshService.SUPPORT);

    private static final long SEED = 20_241_122L;
    private static final int LONGEST_PAUSE_MILLIS = 1500;

    private final MeshLauncher mesh = WalkedMesh.get();

    @Test
    @Order(1)
    void a_provider_walks_all_ten_steps_and_gets_support() {
        Report report = WalkedMesh.firstWalk();

        assertWalked(report);
        assertThat(report.refusals()).extracting(Report.Refused::status).contains(403, 404, 412, 422);
    }

    @Test
    @Order(2)
    void walking_again_finds_everything_and_repeats_nothing() {
        Report again = new Journey(mesh.surroundings(), mesh.actors()).walk("", line -> {});

        assertWalked(again);
        assertThat(again.bills()).isEqualTo(WalkedMesh.firstWalk().bills());
    }

    @Test
    @Order(3)
    void a_walk_survives_the_death_of_each_service() throws Exception {
        List<Thread> deaths = new ArrayList<>();
        Random random = new Random(SEED);
        Map<String, Integer> before = sizes();
        Report report = new Journey(mesh.surroundings(), mesh.actors()).walk("kill", line -> {
            MeshService victim = KILLS.get(line.number());
            if (victim != null) {
                deaths.add(killAndRestart(victim, random.nextInt(LONGEST_PAUSE_MILLIS)));
            }
        });
        for (Thread death : deaths) {
            death.join();
        }

        assertWalked(report);
        assertThat(sizes()).isEqualTo(oneRunMore(before));
    }

    @Test
    @Order(4)
    void nothing_that_failed_was_put_aside() {
        Properties kafka = new Properties();
        kafka.setProperty("bootstrap.servers", mesh.platform().kafkaBootstrap());
        for (MeshService service : MeshService.values()) {
            String topic = mesh.environment(service).get("MESH_TOPIC_PREFIX") + service.id() + ".dead";
            assertThat(new DeadLetterBox(kafka, topic).waiting()).as(topic).isEmpty();
        }
    }

    private Thread killAndRestart(MeshService victim, int pauseMillis) {
        return Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(pauseMillis * 1_000_000L);
            mesh.kill(victim);
            mesh.start(victim);
        });
    }

    private static void assertWalked(Report report) {
        assertThat(report.steps())
                .allSatisfy(step -> assertThat(step.state())
                        .as(step.number() + " " + step.name() + ": " + step.detail())
                        .isEqualTo(Report.State.DONE));
        assertThat(report.steps()).hasSize(11);
        assertThat(report.listCost().rows()).isEqualTo(499);
        assertThat(report.listCost().exact()).isEqualTo(487);
        assertThat(report.listCost().others())
                .hasSize(12)
                .allSatisfy(other -> assertThat(other.cause()).isEqualTo("quantity counts blocks of 10000"));
        assertBillsAddUp(report.bills());
        assertThat(report.explanation()).hasSize(4).first().asString().contains("usage events add up to");
    }

    /** Seven bills: two vendor, two consolidated, three to customers; the same usage three times over. */
    private static void assertBillsAddUp(List<Report.Billed> bills) {
        assertThat(bills)
                .extracting(Report.Billed::leg)
                .containsExactlyInAnyOrder(
                        "VENDOR", "VENDOR", "CONSOLIDATED", "CONSOLIDATED", "CUSTOMER", "CUSTOMER", "CUSTOMER");
        assertThat(bills)
                .allSatisfy(bill -> assertThat(new BigDecimal(bill.list()).subtract(new BigDecimal(bill.discount())))
                        .isEqualByComparingTo(bill.net()));
        assertThat(sum(bills, "VENDOR")).isEqualByComparingTo(sum(bills, "CONSOLIDATED"));
    }

    private static BigDecimal sum(List<Report.Billed> bills, String leg) {
        return bills.stream()
                .filter(bill -> bill.leg().equals(leg))
                .map(bill -> new BigDecimal(bill.list()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many of each there are, as VMware counts them. */
    private Map<String, Integer> sizes() {
        Surroundings at = mesh.surroundings();
        Walk look = new Walk("", at, mesh.actors());
        Map<String, URI> lists = Map.of(
                "/applications", at.partner(),
                "/partners", at.partner(),
                "/contracts", at.contract(),
                "/invitations", at.navigator(),
                "/provider-organizations", at.navigator(),
                "/orders", at.billing(),
                "/requests", at.support());
        return lists.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> look.all("vmware", list.getValue(), list.getKey() + "?limit=200")
                                .size()));
    }

    /** Two providers more, and what each has one of; one request that reached VMware; nothing twice. */
    private static Map<String, Integer> oneRunMore(Map<String, Integer> before) {
        return before.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        list -> list.getValue() + (list.getKey().equals("/requests") ? 1 : 2)));
    }
}
