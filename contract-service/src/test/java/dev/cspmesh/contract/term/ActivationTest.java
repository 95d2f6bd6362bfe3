package dev.cspmesh.contract.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivationTest extends ServiceTest {

    @Inject
    TestClock clock;

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void a_waiting_contract_takes_effect_when_the_clock_reaches_its_first_day() {
        String partner = Given.partner();
        String id = Given.approved(partner, "2024-03-21");
        csp(partner).get("/contracts/" + id).then().body("status", equalTo("PENDING_EFFECTIVE_DATE"));

        clock.moveTo("2024-03-21T00:00:00Z");

        assertThat(Topics.await("contract.activated.v1", id)
                        .data()
                        .path("activatedAt")
                        .asText())
                .isEqualTo("2024-03-21T00:00:00Z");
        csp(partner).get("/contracts/" + id).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void of_several_contracts_that_take_effect_together_one_is_the_default() {
        String partner = Given.partner();
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> Given.approved(partner, "2024-04-01"))
                .toList();

        clock.moveTo("2024-04-02T00:00:00Z");

        Awaitility.await()
                .until(() -> csp(partner)
                        .get("/contracts?status=ACTIVE")
                        .jsonPath()
                        .getList("items.id")
                        .containsAll(ids));
        assertThat(csp(partner).get("/contracts").jsonPath().getList("items.isDefault", Boolean.class))
                .containsExactlyInAnyOrder(true, false, false);
        assertThat(Topics.all("contract.activated.v1"))
                .extracting(Topics.Seen::key)
                .filteredOn(ids::contains)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_contract_that_another_instance_has_in_hand_does_not_hold_up_the_others() throws SQLException {
        String partner = Given.partner();
        String held = Given.approved(partner, "2024-05-01");
        String free = Given.approved(partner, "2024-05-02");

        try (Connection other = Rows.connect();
                var lock = other.prepareStatement("select 1 from contract where id::text = ? for update")) {
            other.setAutoCommit(false);
            lock.setString(1, held);
            lock.executeQuery();
            clock.moveTo("2024-05-03T00:00:00Z");

            Topics.await("contract.activated.v1", free);
            csp(partner).get("/contracts/" + held).then().body("status", equalTo("PENDING_EFFECTIVE_DATE"));
            other.rollback();
        }

        assertThat(Topics.await("contract.activated.v1", held).key()).isEqualTo(held);
    }

    @Test
    void the_database_knows_one_default_per_partner_and_service() throws SQLException {
        String partner = Given.partner();
        Given.approved(partner, "2024-03-01");
        String second = Given.approved(partner, "2024-03-01");

        try (Connection connection = Rows.connect();
                var update = connection.prepareStatement("update contract set is_default = true where id::text = ?")) {
            update.setString(1, second);
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("contract_default");
        }
    }
}
