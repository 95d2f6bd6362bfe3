package dev.cspmesh.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Behind a proxy that the service trusts, so that one test can be many clients. */
@QuarkusTest
@TestProfile(AnonymousLimitTest.Tight.class)
class AnonymousLimitTest extends ServiceTest {

    private static final int READS = 5;
    private static final int WRITES = 2;

    @Test
    void a_client_that_asks_too_often_is_refused_until_it_has_waited() {
        RequestSpecification client = from("192.0.2.1");
        IntStream.range(0, READS).forEach(read -> client.get("/program").then().statusCode(200));

        client.get("/program")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/too-many-requests"))
                .body("remedy", notNullValue())
                .header("RateLimit-Policy", "\"client\";q=" + READS + ";w=60")
                .header(
                        "Retry-After",
                        wait -> Integer.parseInt(wait),
                        both(greaterThan(0)).and(lessThan(13)));
    }

    @Test
    void a_form_is_refused_before_it_is_read() {
        RequestSpecification client = from("192.0.2.2").body("{");
        IntStream.range(0, WRITES)
                .forEach(write -> client.post("/contact-requests").then().statusCode(400));

        client.post("/contact-requests").then().statusCode(429);
        from("192.0.2.2").body("{}").post("/applications").then().statusCode(429);
    }

    @Test
    void another_client_and_another_kind_of_request_are_not_concerned() {
        IntStream.range(0, WRITES + 1)
                .forEach(write -> from("192.0.2.3").body("{").post("/applications"));

        from("192.0.2.4").body("{").post("/applications").then().statusCode(400);
        from("192.0.2.3").get("/program").then().statusCode(200);
    }

    @Test
    void who_signs_in_is_not_limited() {
        for (int read = 0; read < 2 * READS; read++) {
            vmware().header("X-Forwarded-For", "192.0.2.5")
                    .get("/partners")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void over_tls_a_browser_is_told_to_come_back_over_tls_only() {
        assertThat(from("192.0.2.6")
                        .header("X-Forwarded-Proto", "https")
                        .get("/program")
                        .header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(from("192.0.2.6").get("/program").header("Strict-Transport-Security"))
                .isNull();
    }

    private static RequestSpecification from(String address) {
        return anyone().header("X-Forwarded-For", address);
    }

    /** Few requests a minute, and a proxy on this machine. */
    public static class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mesh.anonymous.reads-per-minute", Integer.toString(READS),
                    "mesh.anonymous.writes-per-minute", Integer.toString(WRITES),
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1,localhost");
        }
    }
}
