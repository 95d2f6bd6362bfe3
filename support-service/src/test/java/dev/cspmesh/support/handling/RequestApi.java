package dev.cspmesh.support.handling;

import dev.cspmesh.support.Neighbours;
import dev.cspmesh.support.ServiceTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** The words in which the tests of requests are written. */
abstract class RequestApi extends ServiceTest {

    static final String DESCRIPTION = "Since 08:10 UTC the SDDC stays in provisioning.";

    @BeforeEach
    void neighbours_have_published() {
        Neighbours.publish();
    }

    static String form(String product, String category, int severity, String searchReference) {
        return """
                {"product": "%s", "category": "%s", "severity": %d, "subject": "SDDC hangs",
                 "description": "%s", "contactMethod": "EMAIL", "searchReference": %s}
                """.formatted(
                        product,
                        category,
                        severity,
                        DESCRIPTION,
                        searchReference == null ? "null" : "\"" + searchReference + "\"");
    }

    static RequestSpecification cspA() {
        return csp(Neighbours.CSP_A);
    }

    static RequestSpecification cspB() {
        return csp(Neighbours.CSP_B);
    }

    static RequestSpecification customerA1() {
        return customer(Neighbours.A1);
    }

    static ValidatableResponse open(Supplier<RequestSpecification> who, String product, String category) {
        return once(who.get())
                .body(form(product, category, 3, searched(who.get())))
                .post("/requests")
                .then();
    }

    /** A technical request of customer A1, opened now. */
    static String ofCustomer() {
        return open(RequestApi::customerA1, "vmc-aws", "TECHNICAL")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A technical request of CSP A to VMware, opened now. */
    static String ofCsp() {
        return open(RequestApi::cspA, "vmc-aws", "TECHNICAL")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /**
     * Moves a request on.
     *
     * @param action the last segment of the operation's path
     */
    static ValidatableResponse move(RequestSpecification who, String id, String action) {
        return once(who).body("{}").post("/requests/" + id + "/" + action).then();
    }

    static ValidatableResponse note(RequestSpecification who, String id, String text, String visibility) {
        return once(who)
                .body("{\"text\": \"%s\", \"visibility\": \"%s\"}".formatted(text, visibility))
                .post("/requests/" + id + "/notes")
                .then();
    }

    static String escalation(String subject, String description) {
        return """
                {"workNote": "Restarted twice for Bergmann Logistik AG.", "searchReference": "%s",
                 "subject": "%s", "description": "%s"}
                """.formatted(searched(cspA()), subject, description);
    }

    static ValidatableResponse escalate(String id) {
        return once(cspA())
                .body(escalation("SDDC of a tenant hangs", "One of our tenants waits."))
                .post("/requests/" + id + "/escalation")
                .then();
    }

    static String unknown() {
        return UUID.randomUUID().toString();
    }
}
