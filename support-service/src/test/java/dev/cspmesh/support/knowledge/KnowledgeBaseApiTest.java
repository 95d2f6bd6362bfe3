package dev.cspmesh.support.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KnowledgeBaseApiTest extends ServiceTest {

    private static final String SDDC = "An SDDC stays in provisioning";

    @Test
    void a_search_finds_the_article_and_leaves_a_reference() {
        search("SDDC provisioning hosts", "")
                .statusCode(201)
                .body("searchReference", matchesPattern("[0-9a-f-]{36}"))
                .body("articles[0].title", equalTo(SDDC))
                .body("articles[0].product", equalTo("vmc-aws"));
    }

    @Test
    void the_location_of_a_search_is_read_by_its_party_alone() {
        String location = search("SDDC provisioning hosts", "vmc-aws").extract().header("Location");

        vmware().get(location)
                .then()
                .statusCode(200)
                .body("query", equalTo("SDDC provisioning hosts"))
                .body("product", equalTo("vmc-aws"));
        csp("CSP-1").get(location).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Why is my first month smaller than the level?, Why the first and last month of my contract are smaller",
        "I never got the invitation mail for Navigator, The invitation to Navigator did not arrive or has expired",
        "customer tile activation refused terms, Activating a service for a customer is refused",
        "\"purchase-order number\", Reading and submitting the Monthly Billing Order"
    })
    void a_question_in_a_sentence_finds_its_article(String question, String title) {
        search(question.replace("\"", "\\\""), "").statusCode(201).body("articles.title", hasItem(title));
    }

    @Test
    void a_title_counts_more_than_a_body() {
        search("underage", "").body("articles[0].title", equalTo("What underage on an order means"));
    }

    @Test
    void articles_on_the_wanted_product_come_first() {
        search("contract", "bitnami").body("articles[0].product", equalTo("bitnami"));
    }

    @Test
    void an_excluded_word_excludes() {
        List<String> titles = search("provisioning -hosts", "").extract().path("articles.title");

        assertThat(titles).doesNotContain(SDDC);
    }

    @Test
    void an_excerpt_is_plain_text() {
        List<String> excerpts =
                search("sddc or contract or usage", "").extract().path("articles.excerpt");

        assertThat(excerpts)
                .isNotEmpty()
                .allSatisfy(
                        excerpt -> assertThat(excerpt).doesNotContain("<", ">").isNotBlank());
    }

    @Test
    void at_most_ten_articles_come_back() {
        search("contract or customer or order or service", "").body("articles.size()", lessThanOrEqualTo(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzyzx", "the of and", "-", "''';drop table article", "& | ! :*", "<b>", "<->"})
    void a_search_that_finds_nothing_leaves_a_reference_too(String query) {
        search(query, "").statusCode(201).body("articles", empty()).body("searchReference", matchesPattern(".{36}"));
    }

    @Test
    void every_participant_may_search_and_read() {
        for (Participant participant :
                List.of(Participant.CUSTOMER, Participant.CSP_SAAS, Participant.AGGREGATOR, Participant.VMWARE)) {
            String id = as(participant, partyOf(participant))
                    .body("{\"query\": \"sddc provisioning\"}")
                    .post("/knowledge-base/searches")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("articles[0].articleId");
            as(participant, partyOf(participant))
                    .get("/knowledge-base/articles/" + id)
                    .then()
                    .statusCode(200)
                    .body("title", equalTo(SDDC));
        }
    }

    @Test
    void a_service_of_the_mesh_has_no_business_here() {
        as(Participant.SERVICE, "billing-service")
                .body("{\"query\": \"sddc\"}")
                .post("/knowledge-base/searches")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-participant"));
    }

    @Test
    void nobody_searches_without_a_token() {
        anyone().body("{\"query\": \"sddc\"}")
                .post("/knowledge-base/searches")
                .then()
                .statusCode(401)
                .body("type", equalTo("https://csp-mesh.example/problems/unauthenticated"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"query\": \"\"} | #/query",
                "{\"query\": \"a\\u0000b\"} | #/query",
                "{\"query\": \"sddc\", \"product\": \"VMC on AWS\"} | #/product",
                "{\"product\": \"vmc-aws\"} | #/query"
            })
    void a_search_that_breaks_a_limit_names_the_field(String body, String pointer) {
        vmware().body(body)
                .post("/knowledge-base/searches")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_query_of_400_characters_is_taken_and_one_more_is_not() {
        search("x".repeat(400), "").statusCode(201);
        search("x".repeat(401), "").statusCode(400).body("errors.pointer", contains("#/query"));
    }

    @Test
    void an_article_is_plain_text() {
        vmware().get("/knowledge-base/articles/019a0000-0000-7000-8000-000000000021")
                .then()
                .statusCode(200)
                .body("title", equalTo(SDDC))
                .body("body", matchesPattern("(?s)Read the last operation.*\n\n.*"))
                .body("updatedOn", equalTo("2026-11-22"));
    }

    @Test
    void a_missing_article_is_not_found() {
        vmware().get("/knowledge-base/articles/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/not-found"));
        vmware().get("/knowledge-base/articles/first").then().statusCode(404);
        vmware().get("/problems").then().statusCode(200);
        vmware().get("/problems/names-customer").then().statusCode(200);
    }

    private static ValidatableResponse search(String query, String product) {
        String wanted = product.isEmpty() ? "" : ", \"product\": \"" + product + "\"";
        return vmware().body("{\"query\": \"" + query + "\"" + wanted + "}")
                .post("/knowledge-base/searches")
                .then();
    }

    private static String partyOf(Participant participant) {
        return switch (participant) {
            case CUSTOMER -> "00000000-0000-7000-8000-00000000000c";
            case CSP_SAAS -> "CSP-1";
            case AGGREGATOR -> "AGG-1";
            case VMWARE -> "vmware";
            case SERVICE -> "billing-service";
        };
    }
}
