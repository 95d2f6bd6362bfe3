package dev.cspmesh.partner;

import dev.cspmesh.kit.test.lifecycle.AllowedActionsWalk;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;
import dev.cspmesh.partner.application.ApplicationLifeCycle;
import dev.cspmesh.partner.application.ApplicationStatus;
import dev.cspmesh.partner.profile.PartnerLifeCycle;
import dev.cspmesh.partner.profile.PartnerStatus;
import dev.cspmesh.partner.program.WalkedContactRequests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** In every state of an application, a partner and a contact request: what is listed is taken, what is not is refused. */
@QuarkusTest
class AllowedActionsTest extends ServiceTest implements AllowedActionsWalk {

    @Override
    public List<WalkedAggregate> aggregates() {
        return List.of(
                applications("/applications/{id}/applicant-view", AllowedActionsTest::draft)
                        .caller(ApplicationLifeCycle.APPLICANT, AllowedActionsTest::applicant),
                // VMware sees no draft: what it sees first is a submitted one.
                applications("/applications/{id}", AllowedActionsTest::submitted)
                        .caller("vmware", application -> vmware()),
                partners(),
                WalkedContactRequests.walk());
    }

    private static WalkedAggregate applications(String view, Supplier<WalkedObject> first) {
        return WalkedAggregate.of(ApplicationLifeCycle.TABLE, view)
                .state(ApplicationStatus.DRAFT, first)
                .state(ApplicationStatus.SUBMITTED, AllowedActionsTest::submitted)
                .state(ApplicationStatus.UNDER_REVIEW, AllowedActionsTest::reviewed)
                .state(
                        ApplicationStatus.INFO_REQUESTED,
                        () -> decided(reviewed(), "information-request", "{\"text\": \"which register?\"}"))
                .state(ApplicationStatus.APPROVED, () -> decided(reviewed(), "approval", "{}"))
                .state(ApplicationStatus.REJECTED, () -> decided(reviewed(), "rejection", "{\"reason\": \"a reason\"}"))
                .state(ApplicationStatus.WITHDRAWN, AllowedActionsTest::withdrawn)
                .body("editDraft", application -> Given.form("DE", Given.unique()));
    }

    private static WalkedAggregate partners() {
        return WalkedAggregate.of(PartnerLifeCycle.TABLE, "/partners/{partnerId}")
                .state(PartnerStatus.ACTIVE, AllowedActionsTest::partner)
                .state(PartnerStatus.SUSPENDED, () -> moved(partner(), "suspension"))
                .state(PartnerStatus.LEFT, () -> moved(partner(), "departure"))
                .caller("csp-saas", partner -> csp(partner.get("partnerId")))
                .caller("aggregator", partner -> aggregator(partner.get("aggregator")))
                .caller("vmware", partner -> vmware())
                .body("chooseAggregator", partner -> "{\"aggregatorId\": \"%s\"}".formatted(partner.get("aggregator")))
                .body("addAdministrator", partner -> """
                        {"firstName": "Ada", "lastName": "Berg", "email": "a%s@nordwind.example"}
                        """.formatted(Given.unique()))
                .body(
                        "changePrimaryContact",
                        partner -> "{\"administratorId\": \"%s\"}".formatted(administrator(partner)))
                .body("recordCompletion", partner -> """
                        {"course": "VOP-MSP", "person": "Mara Lindt", "completedOn": "2026-01-15", "evidence": "4711"}
                        """);
    }

    private static WalkedObject draft() {
        Response receipt = csp("CSP-1").body(Given.form("DE", Given.unique())).post("/applications/drafts");
        return WalkedObject.of(receipt.path("id")).with("key", receipt.path("accessKey"));
    }

    private static WalkedObject submitted() {
        Response receipt = csp("CSP-1").body(Given.form("DE", Given.unique())).post("/applications");
        return WalkedObject.of(receipt.path("id")).with("key", receipt.path("accessKey"));
    }

    private static WalkedObject reviewed() {
        WalkedObject application = submitted();
        Given.reviewed(application.get("id"));
        return application;
    }

    private static WalkedObject decided(WalkedObject application, String decision, String body) {
        String path = "/applications/" + application.get("id");
        once(vmware())
                .header("If-Match", Given.tag(path))
                .body(body)
                .post(path + "/" + decision)
                .then()
                .statusCode(200);
        return application;
    }

    private static WalkedObject withdrawn() {
        WalkedObject application = submitted();
        String path = "/applications/" + application.get("id");
        applicant(application)
                .header(
                        "If-Match",
                        applicant(application).get(path + "/applicant-view").header("ETag"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200);
        return application;
    }

    /** The key opens an application whoever comes with it; a token beside it tells a refusal from a missing token. */
    private static RequestSpecification applicant(WalkedObject application) {
        return csp("CSP-1").header("Application-Key", application.get("key"));
    }

    private static WalkedObject partner() {
        String partner = Given.partner("DE");
        String aggregator = Given.aggregatorIn("DE");
        Given.choice(partner, aggregator);
        return WalkedObject.at(Map.of("partnerId", partner)).with("aggregator", aggregator);
    }

    private static WalkedObject moved(WalkedObject partner, String step) {
        String path = "/partners/" + partner.get("partnerId");
        Given.confirming(path)
                .body("{\"reason\": \"a reason\"}")
                .post(path + "/" + step)
                .then()
                .statusCode(200);
        return partner;
    }

    private static String administrator(WalkedObject partner) {
        return vmware().get("/partners/" + partner.get("partnerId") + "/people").path("items[0].id");
    }
}
