package dev.cspmesh.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.sandbox.mesh.MeshLauncher;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The whole mesh as processes, with real Keycloak, PostgreSQL and Kafka. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1)
@ResourceLock(WalkedMesh.NAME)
@ResourceLock(WalkedMesh.START)
class WalkTest {

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
        Report again = new DemoScenario(mesh.surroundings(), mesh.actors()).walk("", line -> {});

        assertWalked(again);
        assertThat(again.bills()).isEqualTo(WalkedMesh.firstWalk().bills());
    }

    @Test
    @Order(3)
    void nothing_that_failed_was_put_aside() {
        assertThat(WalkedMesh.deadLetters()).isZero();
    }

    static void assertWalked(Report report) {
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
}
