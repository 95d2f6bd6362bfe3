package dev.cspmesh.partner.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnerApiTest extends ServiceTest {

    @Test
    void a_partner_picks_an_aggregator_of_its_country() {
        String partnerId = Given.partner("DE");
        String aggregatorId = Given.aggregatorIn("DE", "AT");

        assertThat(Given.choice(partnerId, aggregatorId).statusCode()).isEqualTo(200);
        assertThat(Topics.await("partner.aggregator-chosen.v1", partnerId)
                        .data()
                        .path("aggregatorId")
                        .asText())
                .isEqualTo(aggregatorId);
    }

    @Test
    void an_aggregator_that_is_not_authorized_for_the_country_is_refused() {
        var refusal = Given.choice(Given.partner("DE"), Given.aggregatorIn("JP"));

        assertThat(refusal.statusCode()).isEqualTo(422);
        assertThat(refusal.jsonPath().getString("type"))
                .isEqualTo("https://csp-mesh.example/problems/aggregator-not-authorized");
        assertThat(refusal.jsonPath().getString("errors[0].pointer")).isEqualTo("#/aggregatorId");
        assertThat(refusal.jsonPath().getString("next[0].href")).isEqualTo("/aggregators?country=DE");
    }

    @Test
    void a_choice_based_on_an_old_version_is_refused() {
        String partnerId = Given.partner("DE");

        csp(partnerId)
                .header("If-Match", "\"99\"")
                .body("{\"aggregatorId\": \"" + Given.aggregatorIn("DE") + "\"}")
                .put("/partners/" + partnerId + "/aggregator")
                .then()
                .statusCode(412)
                .body("type", equalTo("https://csp-mesh.example/problems/edited-meanwhile"));
    }

    @Test
    void a_choice_that_names_no_version_is_refused() {
        String partnerId = Given.partner("DE");

        csp(partnerId)
                .body("{\"aggregatorId\": \"AGG-1\"}")
                .put("/partners/" + partnerId + "/aggregator")
                .then()
                .statusCode(428);
    }

    @Test
    void a_foreign_partner_looks_like_a_missing_one() {
        String mine = Given.partner("DE");
        String foreign = Given.partner("DE");

        String ofForeign = csp(mine)
                .get("/partners/" + foreign)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String ofMissing = csp(mine)
                .get("/partners/CSP-1")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(ofForeign.replace(foreign, "X")).isEqualTo(ofMissing.replace("CSP-1", "X"));
    }

    @Test
    void a_partner_lists_itself_only() {
        String mine = Given.partner("DE");
        Given.partner("DE");

        csp(mine).get("/partners").then().statusCode(200).body("items.partnerId", everyItem(equalTo(mine)));
    }

    @Test
    void a_partner_is_found_by_its_number_and_so_is_its_application() {
        Given.partner("DE");
        String partner = Given.partner("DE");

        vmware().get("/partners?q=" + partner).then().body("items.partnerId", contains(partner));
        csp(partner).get("/partners?q=" + partner).then().body("items.partnerId", contains(partner));
        vmware().get("/journeys?q=" + partner).then().body("items.partnerId", contains(partner));
        vmware().get("/applications?q=" + partner).then().body("items.partnerId", contains(partner));
    }

    @Test
    void whose_sign_in_changed_since_a_moment_is_listed() {
        String partner = Given.partner("DE");

        Awaitility.await()
                .untilAsserted(() -> csp(partner)
                        .get("/identities?changedSince=2020-01-01T00:00:00Z")
                        .then()
                        .body("items.party", contains(partner)));
        csp(partner).get("/identities?changedSince=2999-01-01T00:00:00Z").then().body("items", empty());
        csp(partner)
                .get("/partners/" + partner + "/people?addedSince=2999-01-01T00:00:00Z")
                .then()
                .body("items", empty());
    }

    @Test
    void an_aggregator_lists_the_partners_that_chose_it() {
        String chosenBy = Given.partner("DE");
        String other = Given.partner("DE");
        String aggregatorId = Given.aggregatorIn("DE");
        Given.choice(chosenBy, aggregatorId);

        aggregator(aggregatorId)
                .get("/partners")
                .then()
                .statusCode(200)
                .body("items.partnerId", hasItem(chosenBy))
                .body("items.partnerId", not(hasItem(other)));
    }

    @Test
    void a_page_links_to_the_next_one() {
        Given.partner("DE");
        Given.partner("DE");

        String link = vmware().get("/partners?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .header("Link");

        assertThat(link).contains("/partners?limit=1&after=").contains("rel=\"next\"");
    }

    @Test
    void customers_have_no_business_here() {
        customer("00000000-0000-7000-8000-00000000000c").get("/partners").then().statusCode(403);
    }

    @Test
    void a_limit_beyond_the_maximum_is_refused() {
        vmware().get("/partners?limit=1000")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("query:limit"));
    }
}
