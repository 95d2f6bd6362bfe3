package dev.cspmesh.partner.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AggregatorApiTest extends ServiceTest {

    @Test
    void the_directory_is_narrowed_to_a_country() {
        String german = Given.aggregatorIn("DE");
        String japanese = Given.aggregatorIn("JP");

        csp("CSP-1")
                .get("/aggregators?country=DE&limit=200")
                .then()
                .statusCode(200)
                .body("items.aggregatorId", hasItem(german))
                .body("items.aggregatorId", not(hasItem(japanese)));
    }

    @Test
    void the_directory_says_whom_a_partner_reaches_out_to() {
        String aggregatorId = Given.aggregatorIn("DE");

        csp("CSP-1")
                .get("/aggregators/" + aggregatorId)
                .then()
                .statusCode(200)
                .body("contact.firstName", equalTo("Urs"))
                .body("contact.lastName", equalTo("Keller"))
                .body("contact.email", startsWith("u"));
    }

    @Test
    void a_registration_is_told() {
        String aggregatorId = Given.aggregatorIn("DE");

        assertThat(Topics.await("aggregator.registered.v1", aggregatorId)
                        .data()
                        .path("countries")
                        .get(0)
                        .asText())
                .isEqualTo("DE");
    }

    @Test
    void only_vmware_takes_aggregators_on() {
        once(csp("CSP-1")).body("""
                        {"name": "A", "countries": ["DE"],
                         "contact": {"firstName": "U", "lastName": "K", "email": "u@a.example", "phone": ""}}
                        """).post("/aggregators").then().statusCode(403);
    }

    @Test
    void a_foreign_aggregator_looks_like_a_missing_one() {
        String mine = Given.aggregatorIn("DE");
        String foreign = Given.aggregatorIn("DE");

        String ofForeign = aggregator(mine)
                .get("/aggregators/" + foreign)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String ofMissing = aggregator(mine)
                .get("/aggregators/AGG-1")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(ofForeign.replace(foreign, "X")).isEqualTo(ofMissing.replace("AGG-1", "X"));
    }

    @Test
    void an_aggregator_is_found_by_its_number_and_by_the_moment_of_its_last_change() {
        String aggregatorId = Given.aggregatorIn("DE");

        csp("CSP-1").get("/aggregators?q=" + aggregatorId).then().body("items.aggregatorId", hasItem(aggregatorId));
        vmware().get("/aggregators?limit=200&changedSince=2020-01-01T00:00:00Z&sort=-changedAt")
                .then()
                .body("items.aggregatorId", hasItem(aggregatorId));
        vmware().get("/aggregators?changedSince=2999-01-01T00:00:00Z").then().body("items", empty());
    }

    @Test
    void a_country_that_is_no_code_is_refused() {
        csp("CSP-1")
                .get("/aggregators?country=Germany")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"));
    }

    @Test
    void a_country_that_is_nothing_is_refused() {
        String aggregatorId = Given.aggregatorIn("DE");

        vmware().header("If-Match", "\"0\"")
                .body("{\"status\": \"ACTIVE\", \"countries\": [null]}")
                .put("/aggregators/" + aggregatorId + "/authorization")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith("#/countries")));
    }
}
