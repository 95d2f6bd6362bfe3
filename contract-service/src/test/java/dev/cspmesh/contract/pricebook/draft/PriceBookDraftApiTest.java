package dev.cspmesh.contract.pricebook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.cspmesh.contract.Rows;
import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Books of these tests are for services and currencies that no other test uses: their periods must not overlap. */
@QuarkusTest
class PriceBookDraftApiTest extends ServiceTest {

    @Test
    void a_draft_is_seen_by_vmware_alone_until_it_is_published_as_it_was_edited() {
        String id = draft("CHF", "0.5").statusCode(201).extract().path("id");
        csp("CSP-1").get("/price-books/" + id).then().statusCode(404);
        vmware().header("If-Match", "\"0\"")
                .body(body("CHF", "0.0000004"))
                .put("/price-books/" + id + "/draft")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("skus[0].listUnitPrice", equalTo("0.0000004"));

        publish(id)
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/price-books/" + id))
                .body("version", equalTo(1));

        csp("CSP-1").get("/price-books/" + id).then().body("skus[0].listUnitPrice", equalTo("0.0000004"));
        assertThat(Topics.await(
                                "pricebook.published.v1",
                                seen -> seen.data().path("priceBookId").asText().equals(id))
                        .data()
                        .path("currency")
                        .asText())
                .isEqualTo("CHF");
        aggregator("AGG-1")
                .get("/price-books/" + id + "/history")
                .then()
                .body("items.what", contains("pricebook.drafted", "pricebook.edited", "pricebook.published"))
                .body("items[2].participant", equalTo("vmware"));
    }

    @Test
    void what_is_published_or_withdrawn_neither_changes_nor_is_published_again() {
        String published = draft("SEK", "1").statusCode(201).extract().path("id");
        publish(published).statusCode(201);
        String withdrawn = draft("NOK", "1").statusCode(201).extract().path("id");
        confirming(() -> vmware(), "/price-books/" + withdrawn + "/draft")
                .post("/price-books/" + withdrawn + "/draft/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("allowedActions", empty());

        for (String id : new String[] {published, withdrawn}) {
            publish(id).statusCode(409).body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
            vmware().header("If-Match", "\"1\"")
                    .body(body("SEK", "2"))
                    .put("/price-books/" + id + "/draft")
                    .then()
                    .statusCode(409);
        }
        vmware().get("/price-books/" + withdrawn + "/draft/history")
                .then()
                .body("items.what", contains("pricebook.drafted", "pricebook.withdrawn"));
    }

    @Test
    void a_draft_whose_period_is_taken_stays_a_draft() {
        String first = draft("DKK", "1").statusCode(201).extract().path("id");
        String second = draft("DKK", "2").statusCode(201).extract().path("id");
        publish(first).statusCode(201);

        publish(second)
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/price-book-overlap"))
                .body("next[0].href", equalTo("/price-books/" + first));

        vmware().get("/price-books/" + second + "/draft").then().body("status", equalTo("DRAFT"));
        vmware().get("/services/carbon-black-cloud/price-book-drafts").then().body("items.id", hasItem(second));
    }

    @Test
    void an_edit_names_the_version_that_it_is_based_on() {
        String id = draft("PLN", "1").statusCode(201).extract().path("id");

        vmware().body(body("PLN", "2"))
                .put("/price-books/" + id + "/draft")
                .then()
                .statusCode(428);
        vmware().header("If-Match", "\"7\"")
                .body(body("PLN", "2"))
                .put("/price-books/" + id + "/draft")
                .then()
                .statusCode(412);
    }

    @Test
    void a_draft_for_a_free_or_unlisted_service_is_refused() {
        once(vmware())
                .body(body("USD", "1"))
                .post("/services/bitnami/price-book-drafts")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/service-is-free"));
        once(vmware())
                .body(body("USD", "1"))
                .post("/services/nothing/price-book-drafts")
                .then()
                .statusCode(404);
        vmware().get("/services/nothing/price-book-drafts").then().statusCode(404);
    }

    @Test
    void drafts_are_nobodys_business_but_vmwares() {
        String id = draft("CZK", "1").statusCode(201).extract().path("id");

        csp("CSP-1").get("/price-books/" + id + "/draft").then().statusCode(403);
        aggregator("AGG-1")
                .get("/services/carbon-black-cloud/price-book-drafts")
                .then()
                .statusCode(403);
        vmware().get("/price-books/" + UUID.randomUUID() + "/draft").then().statusCode(404);
        publish(UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void the_database_keeps_what_is_published_as_it_is() throws SQLException {
        String id = draft("HUF", "1").statusCode(201).extract().path("id");
        publish(id).statusCode(201);

        try (Connection connection = Rows.connect();
                var statement = connection.createStatement()) {
            for (String change : new String[] {
                "update price_book set valid_from = '2023-01-01' where id = '%s'",
                "update price_book_sku set list_unit_price = 9 where price_book_id = '%s'",
                "delete from price_book_sku where price_book_id = '%s'"
            }) {
                assertThatThrownBy(() -> statement.execute(change.formatted(id)))
                        .hasMessageContaining("immutable");
            }
        }
    }

    private static ValidatableResponse draft(String currency, String price) {
        return once(vmware())
                .body(body(currency, price))
                .post("/services/carbon-black-cloud/price-book-drafts")
                .then();
    }

    private static ValidatableResponse publish(String id) {
        return confirming(() -> vmware(), "/price-books/" + id + "/draft")
                .post("/price-books/" + id + "/draft/publication")
                .then();
    }

    private static String body(String currency, String price) {
        return """
                {"currency": "%s", "startsOn": "2024-01-01",
                 "skus": [{"sku": "A", "name": "Requests", "unit": "Requests", "listUnitPrice": "%s"}]}
                """.formatted(currency, price);
    }
}
