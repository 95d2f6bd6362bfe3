package dev.cspmesh.partner;

import static org.hamcrest.Matchers.equalTo;

import dev.cspmesh.kit.test.hostile.Hostility;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the answer is a problem of the caller's, never of ours. */
@QuarkusTest
class HostileInputTest extends ServiceTest {

    @Test
    void mutations_of_valid_requests_are_answered_as_documented() throws IOException {
        Hostility.ofThisService().mutate();
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
                .body("type", equalTo("/problems/malformed-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aggregators?country=D%00", "/partners?after=%00", "/partners/CSP-%00"})
    void an_address_with_a_nul_is_refused(String address) {
        vmware().urlEncodingEnabled(false).get(address).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/partners?limit=abc", "/applications?status=NOTHING", "/applications/not-an-id", "/nowhere"})
    void an_address_that_means_nothing_is_refused_as_a_problem(String address) {
        vmware().get(address).then().statusCode(404).contentType("application/problem+json");
    }
}
