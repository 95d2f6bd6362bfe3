package dev.cspmesh.partner;

import static io.restassured.RestAssured.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.hostile.Hostility;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the answer is a problem of the caller's, never of ours. */
@QuarkusTest
@Order(Hostility.LAST)
class HostileInputTest extends ServiceTest {

    @Test
    void mutations_of_valid_requests_are_answered_as_documented() throws IOException {
        String partner = Given.partner("DE");
        String aggregator = Given.aggregatorIn("DE");
        Hostility.ofThisService()
                .as(Participant.CSP_SAAS, partner)
                .as(Participant.AGGREGATOR, aggregator)
                .real("/partners/{partnerId}", partner)
                .real("/aggregators/{aggregatorId}", aggregator)
                .real("/applications/{id}", Given.application("DE"), Given.application("DE"))
                .mutate();
    }

    @Test
    void what_the_caller_may_not_set_is_refused() throws IOException {
        Hostility.ofThisService().overreach();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"text\"",
                "42",
                "{\"legalName\": 42}",
                "{\"legalName\": {\"a\": 1}}",
                "{\"name\": \"Mara\", \"email\": \"m@n.example\", \"country\": \"DE\", \"message\": \"a\\u0000b\"}",
                "{\"name\": \"Mara\", \"email\": \"m@n.example\", \"country\": \"DE\", \"message\": 1}",
                "{\"name\": \"Mara\", \"email\": \"m@n.example\", \"country\": \"DE\", \"message\": \"m\", \"admin\": true}"
            })
    void a_body_that_is_not_the_form_is_refused(String body) {
        anyone().body(body)
                .post("/contact-requests")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/malformed-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aggregators?country=D%00", "/partners?after=%00", "/partners/CSP-%00"})
    void an_address_with_a_nul_is_refused(String address) {
        vmware().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("instance", not(containsString("\0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partners?limit=abc", "/applications?status=NOTHING", "/partners?statu=ACTIVE"})
    void a_query_that_means_nothing_is_refused_as_a_problem(String address) {
        vmware().get(address).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/applications/not-an-id", "/nowhere"})
    void an_address_that_means_nothing_is_refused_as_a_problem(String address) {
        vmware().get(address).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/plain", "application/json;q=0"})
    void only_what_is_produced_can_be_wanted(String type) {
        vmware().header("Accept", type)
                .get("/partners")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Content-Type"})
    void a_media_type_that_is_none_is_refused_by_name(String header) {
        with().header(header, "nonsense")
                .get("/program")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("header:" + header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "a", "a.b", "..a", "a.b.c.d.e.f"})
    void a_token_that_has_not_the_form_of_one_is_no_token(String token) {
        with().header("Authorization", "Bearer " + token)
                .get("/partners")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("https://csp-mesh.example/problems/unauthenticated"));
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_unread() {
        anyone().body(" ".repeat(1_100_000))
                .post("/contact-requests")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/too-large"));
    }

    @Test
    void json_that_is_nested_too_deeply_is_refused() {
        anyone().body("[".repeat(40) + "]".repeat(40))
                .post("/contact-requests")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
