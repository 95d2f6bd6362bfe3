package dev.cspmesh.partner;

import dev.cspmesh.kit.test.door.DoorTest;
import dev.cspmesh.kit.test.guard.Cast;
import dev.cspmesh.kit.test.guard.IsolationReportTest;
import dev.cspmesh.kit.test.matrix.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Nobody reads or moves an application, a partner or a training that is not theirs. */
@QuarkusTest
class AuthorizationMatrixTest extends ServiceTest implements IsolationReportTest, DoorTest {

    @Override
    public World world() {
        String aggregatorA = Given.aggregatorIn("DE");
        String aggregatorB = Given.aggregatorIn("JP");
        String a = partner("DE", aggregatorA);
        String b = partner("JP", aggregatorB);
        return new World(new Cast(aggregatorA, aggregatorB, a, b, id(), id(), id()).actors())
                .object("partner", Map.of("partnerId", a), "csp-a", "aggregator-a")
                .object("partner", Map.of("partnerId", b), "csp-b", "aggregator-b")
                .missing("partner", Map.of("partnerId", "CSP-999999"))
                .object("aggregator", Map.of("aggregatorId", aggregatorA), "aggregator-a")
                .object("aggregator", Map.of("aggregatorId", aggregatorB), "aggregator-b")
                .missing("aggregator", Map.of("aggregatorId", "AGG-999999"))
                .object("application", application(), "vmware")
                .hidden("application", Map.of("id", draft()), "nobody", "vmware")
                .missing("application", Map.of("id", id()))
                .object("partner-office", Map.of("partnerId", a), "csp-a")
                .object("partner-office", Map.of("partnerId", b), "csp-b")
                .missing("partner-office", Map.of("partnerId", "CSP-999999"))
                .object("administrator", Map.of("partnerId", a, "id", administrator(a)), "csp-a")
                .object("administrator", Map.of("partnerId", b, "id", administrator(b)), "csp-b")
                .missing("administrator", Map.of("partnerId", "CSP-999999", "id", id()))
                .object("contact-request", Map.of("id", question()), "vmware")
                .missing("contact-request", Map.of("id", id()))
                .object("journey-rebuild", Map.of("id", rebuild()), "vmware")
                .missing("journey-rebuild", Map.of("id", id()))
                .object("notification", Map.of("id", mailTo(a)), "csp-a")
                .object("notification", Map.of("id", mailTo(b)), "csp-b")
                .missing("notification", Map.of("id", id()));
    }

    /** With the key that opens it to its applicant. */
    private static Map<String, String> application() {
        Response receipt = anyone().body(Given.form("DE", Given.unique())).post("/applications");
        return Map.of("id", receipt.path("id"), "Application-Key", receipt.path("accessKey"));
    }

    private static String draft() {
        return anyone().body("{}").post("/applications/drafts").path("id");
    }

    private static String partner(String country, String aggregator) {
        String partner = Given.partner(country);
        Given.completed(partner, "VOP-MSP");
        Given.choice(partner, aggregator);
        return partner;
    }

    private static String administrator(String partner) {
        return csp(partner).get("/partners/" + partner + "/people").path("items[0].id");
    }

    private static String question() {
        anyone().body("""
                        {"name": "Mara", "email": "mara@nordwind.example", "country": "DE", "message": "Which level?"}
                        """).post("/contact-requests").then().statusCode(201);
        return vmware().get("/contact-requests?status=OPEN").path("items[0].id");
    }

    private static String rebuild() {
        return once(vmware())
                .post("/journeys/rebuilds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The mail that greets the partner's contact. */
    private static String mailTo(String party) {
        return soon().until(() -> vmware().get("/notifications?party=" + party).path("items[0].id"), Objects::nonNull);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
