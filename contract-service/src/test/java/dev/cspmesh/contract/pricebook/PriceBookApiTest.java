package dev.cspmesh.contract.pricebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books of different tests are for different services: their periods must not overlap. */
@QuarkusTest
class PriceBookApiTest extends ServiceTest {

    private static final String SKU = """
            {"sku": "G95FST5FTYV3JSRX", "name": "Requests, tier 1", "unit": "Requests", "listUnitPrice": "0.0000004"}""";

    @Test
    void vmware_publishes_and_a_csp_reads_every_digit() {
        String id = publish("vmc-dell-emc", "2024-01-01", "2024-12-31", SKU)
                .statusCode(201)
                .body("version", equalTo(1))
                .extract()
                .path("id");

        csp("CSP-1")
                .get("/price-books/" + id)
                .then()
                .statusCode(200)
                .body("endsOn", equalTo("2024-12-31"))
                .body("skus", hasSize(1))
                .body("skus[0].listUnitPrice", equalTo("0.0000004"));
        assertThat(Topics.await("pricebook.published.v1", "vmc-dell-emc")
                        .data()
                        .at("/skus/0/listUnitPrice")
                        .asText())
                .isEqualTo("0.0000004");
    }

    @Test
    void a_book_that_overlaps_with_another_is_refused_and_names_it() {
        String id = publish("aria-cost", "2024-01-01", "2030-01-01", SKU)
                .statusCode(201)
                .extract()
                .path("id");

        publish("aria-cost", "2030-01-01", "2030-12-31", SKU)
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/price-book-overlap"))
                .body("next[0].href", equalTo("/price-books/" + id));
    }

    @Test
    void the_next_book_starts_on_the_day_after_the_last_one() {
        publish("sd-wan", "2024-01-01", "2024-06-30", SKU).statusCode(201);

        publish("sd-wan", "2024-07-01", null, SKU).statusCode(201).body("version", equalTo(2));
    }

    @Test
    void publishing_a_successor_ends_the_open_book_on_its_first_day_and_leaves_its_prices() {
        String open = publish("aria-operations-for-networks", "2024-01-01", null, SKU)
                .statusCode(201)
                .body("endsOn", nullValue())
                .extract()
                .path("id");

        publish("aria-operations-for-networks", "2023-06-01", null, SKU)
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/price-book-overlap"));
        String next = publish("aria-operations-for-networks", "2025-01-01", null, SKU.replace("0.0000004", "0.5"))
                .statusCode(201)
                .body("version", equalTo(2))
                .extract()
                .path("id");

        vmware().get("/price-books/" + open)
                .then()
                .body("endsOn", equalTo("2024-12-31"))
                .body("skus[0].listUnitPrice", equalTo("0.0000004"));
        vmware().get("/price-books/" + open + "/history")
                .then()
                .body("items.what", equalTo(List.of("pricebook.published", "pricebook.ended")));
        assertThat(Topics.await("pricebook.ended.v1", "aria-operations-for-networks")
                        .data()
                        .path("successorId")
                        .asText())
                .isEqualTo(next);
        publish("aria-operations-for-networks", "2024-07-01", "2024-08-31", SKU).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"valid_to = '2024-05-31'", "valid_to = null", "currency = 'EUR'", "valid_from = '2023-01-01'"})
    void a_book_that_has_an_end_keeps_it_and_everything_else(String change) throws SQLException {
        String id = publish("aria-operations-for-applications", day(change), day(change), SKU)
                .statusCode(201)
                .extract()
                .path("id");

        try (Connection connection = Rows.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("update price_book set %s where id = '%s'".formatted(change, id)))
                    .hasMessageContaining("published price books are immutable");
        }
    }

    /** Periods of one service must not overlap: a day of its own for each. */
    private static String day(String text) {
        return LocalDate.of(2026, 1, 1)
                .plusDays(Math.floorMod(text.hashCode(), 3000))
                .toString();
    }

    @Test
    void the_database_refuses_an_overlap_too() throws SQLException {
        publish("aria-automation", "2024-01-01", null, SKU).statusCode(201);

        try (Connection connection = Rows.connect();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("""
                            insert into price_book (id, service, currency, book_version, valid_from, published_at)
                            values (uuidv7(), 'aria-automation', 'USD', 2, '2025-01-01', now())""")).hasMessageContaining("price_book_overlap");
        }
    }

    @Test
    void five_thousand_skus_are_taken_at_once() {
        String skus = IntStream.range(0, 5000)
                .mapToObj(
                        i -> "{\"sku\":\"S-%d\",\"name\":\"Data transfer\",\"unit\":\"GB\",\"listUnitPrice\":\"0.09\"}"
                                .formatted(i))
                .collect(Collectors.joining(","));

        String id = publish("horizon-cloud", "2024-01-01", null, skus)
                .statusCode(201)
                .extract()
                .path("id");

        vmware().get("/price-books/" + id)
                .then()
                .body("skus", hasSize(5000))
                .body("skus[0].sku", equalTo("S-0"))
                .body("skus[4999].sku", equalTo("S-4999"));
    }

    @Test
    void a_sku_that_stands_twice_is_refused() {
        publish("workspace-one", "2024-01-01", null, SKU + "," + SKU)
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/duplicate-sku"))
                .body("errors[0].pointer", equalTo("#/skus/1/sku"));
    }

    @Test
    void a_free_service_has_no_prices() {
        publish("bitnami", "2024-01-01", null, SKU)
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/service-is-free"));
    }

    @Test
    void a_service_that_is_not_listed_has_no_prices() {
        publish("nothing", "2024-01-01", null, SKU)
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/unknown-service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e3", "0.0000000000000000001", "1234567890123", "", "1,5"})
    void a_price_that_is_no_plain_decimal_is_refused(String price) {
        publish("vmc-dell-emc", "2024-01-01", null, SKU.replace("0.0000004", price))
                .statusCode(400)
                .body("errors.pointer", hasItem("#/skus/0/listUnitPrice"));
    }

    @Test
    void a_name_with_a_control_character_is_refused() {
        publish("vmc-dell-emc", "2024-01-01", null, SKU.replace("tier 1", "\\u0000"))
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_day_of_another_age_is_refused() {
        publish("vmc-dell-emc", "+999999999-12-31", null, SKU).statusCode(400);
    }

    @Test
    void two_skus_of_a_service_differ_by_more_than_their_case() {
        publish(
                        "aria-operations",
                        "2010-01-01",
                        "2010-12-31",
                        SKU + "," + SKU.replace("G95FST5FTYV3JSRX", "g95fst5ftyv3jsrx"))
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/duplicate-sku"))
                .body("errors[0].pointer", equalTo("#/skus/1/sku"));
        publish("aria-operations", "2010-01-01", "2010-12-31", SKU).statusCode(201);

        publish("aria-operations", "2011-01-01", "2011-12-31", SKU.replace("G95FST5FTYV3JSRX", "g95fst5ftyv3jsrx"))
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/duplicate-sku"))
                .body("errors[0].allowed", startsWith("G95FST5F"));
        publish("aria-operations", "2011-01-01", "2011-12-31", SKU).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB²·Monate", " GB", "GB ", "Größe"})
    void a_unit_that_no_meter_could_report_is_refused(String unit) {
        publish(
                        "vmc-dell-emc",
                        "2010-01-01",
                        "2010-12-31",
                        SKU.replace("\"unit\": \"Requests\"", "\"unit\": \"" + unit + "\"")
                                .replace("\"unit\":\"Requests\"", "\"unit\":\"" + unit + "\""))
                .statusCode(400)
                .body("errors.pointer", hasItem("#/skus/0/unit"));
    }

    @Test
    void a_book_without_skus_is_refused() {
        publish("vmc-dell-emc", "2024-01-01", null, "").statusCode(400).body("errors.pointer", hasItem("#/skus"));
    }

    @Test
    void a_repeated_request_gets_the_same_reply() {
        String key = UUID.randomUUID().toString();
        String body = body("aria-operations", "2024-01-01", null, SKU);

        String first = vmware().header("Idempotency-Key", key)
                .body(body)
                .post("/price-books")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String second = vmware().header("Idempotency-Key", key)
                .body(body)
                .post("/price-books")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void only_vmware_publishes() {
        once(csp("CSP-1"))
                .body(body("vmc-aws", "2024-01-01", null, SKU))
                .post("/price-books")
                .then()
                .statusCode(403);
        once(anyone())
                .body(body("vmc-aws", "2024-01-01", null, SKU))
                .post("/price-books")
                .then()
                .statusCode(401);
    }

    @Test
    void a_list_shows_the_books_of_one_service_without_their_prices() {
        publish("aria-operations-for-logs", "2024-01-01", null, SKU).statusCode(201);

        aggregator("AGG-1")
                .get("/price-books?service=aria-operations-for-logs")
                .then()
                .statusCode(200)
                .body("items.service", everyItem(equalTo("aria-operations-for-logs")))
                .body("items", hasSize(1))
                .body("items[0].skus", nullValue());
    }

    @Test
    void list_prices_are_not_for_customers() {
        customer("00000000-0000-7000-8000-00000000000c")
                .get("/price-books")
                .then()
                .statusCode(403);
    }

    @Test
    void a_book_that_does_not_exist_is_not_found() {
        vmware().get("/price-books/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static ValidatableResponse publish(String service, String from, String to, String skus) {
        return once(vmware())
                .body(body(service, from, to, skus))
                .post("/price-books")
                .then();
    }

    private static String body(String service, String from, String to, String skus) {
        return "{\"service\":\"%s\",\"currency\":\"USD\",\"startsOn\":\"%s\"%s,\"skus\":[%s]}"
                .formatted(service, from, to == null ? "" : ",\"endsOn\":\"" + to + "\"", skus);
    }
}
