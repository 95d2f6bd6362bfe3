package dev.cspmesh.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.contract.ServiceTest;
import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueApiTest extends ServiceTest {

    @Test
    void anyone_reads_the_services_of_the_source_with_their_flags() {
        anyone().get("/services")
                .then()
                .statusCode(200)
                .body("items", hasSize(16))
                .body(
                        "items.findAll { it.competencyRequired }.code",
                        containsInAnyOrder("vmc-aws", "carbon-black-cloud", "workspace-one", "horizon-cloud", "sd-wan"))
                .body(
                        "items.findAll { it.navigatorIntegrated }.code",
                        contains(
                                "vmc-aws",
                                "carbon-black-cloud",
                                "cloud-director-service",
                                "tanzu-mission-control",
                                "aria-cost",
                                "cloud-disaster-recovery",
                                "bitnami"))
                .body("items.findAll { it.free }.code", contains("bitnami"))
                .body("items.findAll { it.supportDesk == 'OWN_TEAM' }.code", contains("aria-cost", "bitnami"));
    }

    @Test
    void anyone_reads_one_service() {
        anyone().get("/services/vmc-aws")
                .then()
                .statusCode(200)
                .body("name", equalTo("VMware Cloud on AWS"))
                .body("competencyCourse", equalTo("COMP-VMC-AWS"));
        anyone().get("/services/aria-cost").then().body("competencyCourse", nullValue());
    }

    @Test
    void a_service_that_is_not_listed_is_not_found() {
        anyone().get("/services/nothing")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://csp-mesh.example/problems/not-found"));
    }

    @Test
    void a_code_that_is_none_is_refused() {
        anyone().get("/services/NOT A CODE").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void levels_are_listed_from_the_lowest_with_growing_discounts() {
        csp("CSP-1")
                .get("/services/vmc-aws/levels")
                .then()
                .statusCode(200)
                .body("items.level", contains("L10", "L2500", "L10K", "L50K", "L250K"))
                .body("items.discountBasisPoints", contains(500, 1000, 1500, 2000, 2500))
                .body("items[1].monthlyCommitment.amount", equalTo("2500.00"))
                .body("items[1].monthlyCommitment.currency", equalTo("USD"))
                .body("items[1].roundingUnit.amount", equalTo("1.00"))
                .body("items.version", contains(1, 1, 1, 1, 1));
    }

    @Test
    void a_free_service_has_no_levels() {
        csp("CSP-1").get("/services/bitnami/levels").then().statusCode(200).body("items", empty());
    }

    @Test
    void levels_are_not_for_customers_nor_for_strangers() {
        customer("00000000-0000-7000-8000-00000000000c")
                .get("/services/vmc-aws/levels")
                .then()
                .statusCode(403);
        anyone().get("/services/vmc-aws/levels").then().statusCode(401);
    }

    @Test
    void a_page_links_to_the_next_one() {
        String link = anyone().get("/services?limit=15")
                .then()
                .statusCode(200)
                .body("items", hasSize(15))
                .extract()
                .header("Link");

        String next = link.substring(1, link.indexOf('>'));
        anyone().get(next).then().body("items.code", contains("aria-operations-for-logs"));
    }

    @Test
    void a_limit_beyond_the_maximum_is_refused() {
        anyone().get("/services?limit=1000").then().statusCode(400).body("errors.pointer", hasItem("query:limit"));
    }

    @Test
    void each_service_of_the_catalogue_is_told_once() {
        Awaitility.await().until(() -> Topics.all("service.listed.v1").size() == 16);

        assertThat(Topics.all("service.listed.v1"))
                .allSatisfy(seen -> assertThat(seen.key())
                        .isEqualTo(seen.data().path("code").asText()))
                .extracting(Topics.Seen::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_problem_type_leads_to_a_page() {
        anyone().accept("text/html")
                .get("/problems/not-eligible")
                .then()
                .statusCode(200)
                .contentType("text/html");
    }
}
