package dev.cspmesh.support.handling;

import dev.cspmesh.support.Neighbours;
import dev.cspmesh.support.ServiceTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** The words in which the tests of requests are written. */
abstract class RequestApi extends ServiceTest {

    private static final Set<String> CONFIRMING = Set.of("closure", "reopening", "rejection");

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
     * Moves a request on; what confirms or refuses something is based on what the same caller reads.
     *
     * @param action the last segment of the operation's path
     */
    static ValidatableResponse move(RequestSpecification who, String id, String action) {
        RequestSpecification request = CONFIRMING.contains(action) ? shown(who, id) : once(who);
        return request.body("{}").post("/requests/" + id + "/" + action).then();
    }

    /** A request that is based on what this caller reads of the support request now. */
    static RequestSpecification shown(RequestSpecification who, String id) {
        String tag = who.get("/requests/" + id).header("ETag");
        return once(who).header("If-Match", tag == null ? "\"0\"" : tag);
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
        return shown(cspA(), id)
                .body(escalation("SDDC of a tenant hangs", "One of our tenants waits."))
                .post("/requests/" + id + "/escalation")
                .then();
    }

    static String unknown() {
        return UUID.randomUUID().toString();
    }
}
