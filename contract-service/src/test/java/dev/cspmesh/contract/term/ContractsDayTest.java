package dev.cspmesh.contract.term;

import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.contract.Given;
import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.contract.TestClock;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A contract's day has come and something is in the way: no prices, or a partner that is suspended. */
@QuarkusTest
class ContractsDayTest extends ServiceTest {

    /** Nothing else in these tests is sold in it. */
    private static final String CURRENCY = "NOK";

    @Inject
    TestClock clock;

    @AfterEach
    void backToStart() {
        clock.reset();
    }

    @Test
    void without_prices_on_its_first_day_it_waits_and_takes_effect_a_day_after_they_are_published()
            throws SQLException {
        String partner = Given.partner();
        String waiting = Given.agreed(partner, drafted(partner, """
                {"service": "vmc-aws", "type": "PAY_AS_YOU_GO", "startsOn": "2024-03-21", "currency": "USD"}
                """));
        asIfSoldIn(waiting);

        clock.moveTo("2024-03-21T00:00:00Z");

        Awaitility.await()
                .until(() -> Rows.count("job", "subject || ' ' || due_at", waiting + " 2024-03-22 00:00:00+00") == 1);
        csp(partner).get("/contracts/" + waiting).then().body("status", equalTo("PENDING_EFFECTIVE_DATE"));

        once(vmware()).body("""
                        {"service": "vmc-aws", "currency": "NOK", "startsOn": "2024-03-21",
                         "skus": [{"sku": "HOST", "name": "Host", "unit": "Hours", "listUnitPrice": "1.5"}]}
                        """).post("/price-books").then().statusCode(201);
        clock.moveTo("2024-03-22T00:00:00Z");

        Given.awaitStatus(waiting, "ACTIVE");
    }

    @Test
    void an_automatic_renewal_is_a_new_commitment_so_that_of_a_suspended_partner_ends_with_its_term() {
        String partner = Given.partner();
        String running = Given.agreed(
                partner,
                drafted(
                        partner,
                        Given.form("2024-03-01").replace("\"currency\"", "\"automaticRenewal\": true, \"currency\"")));
        String suspended = Topics.publish("partner.suspended.v1", partner, """
                {"partnerId": "%s", "reason": "Bills are not paid", "suspendedAt": "2024-03-01T08:00:00Z"}
                """.formatted(partner));
        Awaitility.await().until(() -> Rows.count("inbox", "event_id", suspended) == 1);

        clock.moveTo("2025-03-01T00:00:00Z");

        Topics.await("contract.expired.v1", running);
        csp(partner)
                .get("/contracts/" + running)
                .then()
                .body("status", equalTo("EXPIRED"))
                .body("endsOn", equalTo("2025-02-28"));
    }

    private static String drafted(String partner, String body) {
        return once(csp(partner))
                .body(body)
                .post("/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Prices never vanish once they are published, so only a hand in the database makes a contract without any. */
    private static void asIfSoldIn(String contract) throws SQLException {
        String sql = """
                update contract set currency = ?,
                    commitment_schedule = replace(commitment_schedule::text, '"USD"', '"' || ? || '"')::jsonb
                where id::text = ?
                """;
        try (Connection database = Rows.connect();
                PreparedStatement update = database.prepareStatement(sql)) {
            update.setString(1, CURRENCY);
            update.setString(2, CURRENCY);
            update.setString(3, contract);
            update.executeUpdate();
        }
    }
}
