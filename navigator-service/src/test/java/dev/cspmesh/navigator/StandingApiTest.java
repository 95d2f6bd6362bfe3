package dev.cspmesh.navigator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.cspmesh.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A suspended provider begins nothing new, and what runs goes on (docs/domain.md, partner). */
@QuarkusTest
class StandingApiTest extends ServiceTest {

    private static final String WHY = "Bills are not paid";

    @Inject
    Pool database;

    @Test
    void a_suspended_provider_creates_activates_and_provisions_nothing_while_what_runs_goes_on() {
        Given.Served at = Given.servedCustomer();
        String running = at.activation();
        String request = Given.customerRequested(at.partnerId());
        tell("suspended", at.partnerId());

        refused(Given.customerCreation(at.partnerId()));
        refused(at.opens("vmc-aws", UUID.randomUUID().toString()));
        refused(sddc(at, running));
        refused(grant(at));
        refused(based(once(csp(at.partnerId())), csp(at.partnerId()), "/customer-requests/" + request)
                .body("""
                        {"country":"DE","contact":{"firstName":"Ada","lastName":"Berg","email":"ada.%s@hafen.example"}}
                        """.formatted(UUID.randomUUID()))
                .post("/customer-requests/" + request + "/acceptance")
                .then());
        csp(at.partnerId())
                .get(at.path() + "/services/" + running)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("allowedActions.action", not(hasItem("provisionSddc")));
        csp(at.partnerId()).get(at.path()).then().body("allowedActions.action", hasSize(0));
        csp(at.partnerId())
                .get("/customer-requests/" + request)
                .then()
                .body("allowedActions.action", contains("rejectCustomerRequest"));
        csp(at.partnerId())
                .get("/provider-organizations")
                .then()
                .body("items[0].allowedActions.action", contains("draftTerms"));
        soon().untilAsserted(() -> csp(at.partnerId())
                .get("/provider-organizations")
                .then()
                .body("items[0].status", equalTo("SUSPENDED")));
        at.opens("vmc-aws", running).statusCode(200);

        tell("reinstated", at.partnerId());

        Given.customerCreation(at.partnerId()).statusCode(201);
        soon().untilAsserted(() ->
                csp(at.partnerId()).get("/provider-organizations").then().body("items[0].status", equalTo("ACTIVE")));
        sddc(at, running).statusCode(202);
        csp(at.partnerId())
                .get(at.path())
                .then()
                .body("allowedActions.action", hasItems("requestAccess", "activateService", "provisionSddc"));
    }

    @Test
    void a_customer_does_not_grant_what_a_suspended_provider_asked_for_and_does_not_learn_why() {
        Given.Served at = Given.servedCustomer();
        grant(at).statusCode(200);
        tell("suspended", at.partnerId());
        String path = at.path() + "/access-grants/vmc-aws";

        based(once(customer(at.customerId())), customer(at.customerId()), path)
                .post(path + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/partner-not-active"))
                .body("detail", not(containsString(WHY)));
        customer(at.customerId()).get(path).then().body("allowedActions.action", hasSize(0));
    }

    @Test
    void an_invitation_leads_nowhere_while_the_partner_is_suspended() {
        String partner = Given.partnerId();
        String invitation = Given.openedInvitation(partner);
        Given.wizardFilled(partner, invitation);
        String token = Given.mailedToken(partner);
        tell("suspended", partner);

        anyone().body("{\"token\":\"" + token + "\"}")
                .post("/invitations/openings")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/partner-not-active"));
        complete(partner, invitation).statusCode(409);
        csp(partner).get("/invitations/" + invitation).then().body("allowedActions.action", hasSize(0));

        tell("reinstated", partner);
        complete(partner, invitation).statusCode(201);
    }

    @Test
    void the_invitation_mail_of_a_suspended_partner_waits_for_the_reinstatement() {
        String partner = Given.partnerId();
        Given.partnerApproved(partner);
        tell("suspended", partner);
        Given.contractActivated(partner, "vmc-aws");
        soon().until(() -> csp(partner).get("/invitations").path("items[0].status"), equalTo("PREPARED"));

        tell("reinstated", partner);

        Given.invitationSent(partner);
    }

    @Test
    void a_contract_for_a_service_outside_navigator_invites_nobody_and_the_next_one_does() {
        Given.catalogue();
        String partner = Given.partnerId();
        Given.partnerApproved(partner);
        String outside = Given.contractActivated(partner, "horizon-cloud");
        soon().until(() ->
                count("select 1 from contract_projection where contract_id = $1", UUID.fromString(outside)) == 1);

        csp(partner).get("/invitations").then().body("items", hasSize(0));

        Given.contractActivated(partner, "vmc-aws");
        Given.invitationSent(partner);
        assertThat(csp(partner).get("/invitations").jsonPath().getList("items")).hasSize(1);
    }

    private static ValidatableResponse complete(String partner, String invitation) {
        return based(once(csp(partner)), csp(partner), "/invitations/" + invitation + "/wizard")
                .post("/invitations/" + invitation + "/completion")
                .then();
    }

    private static ValidatableResponse sddc(Given.Served at, String activation) {
        return csp(at.partnerId())
                .body("{\"name\":\"warehouse\",\"region\":\"eu-central-1\",\"hosts\":3,\"activationId\":\"%s\"}"
                        .formatted(activation))
                .put(at.path() + "/sddcs/" + UUID.randomUUID())
                .then();
    }

    private static ValidatableResponse grant(Given.Served at) {
        return csp(at.partnerId())
                .body("{\"level\":\"FULL\",\"permissions\":[],\"endsOn\":\"%s\"}"
                        .formatted(Given.today().plusDays(30)))
                .put(at.path() + "/access-grants/vmc-aws")
                .then();
    }

    private static void refused(ValidatableResponse response) {
        response.statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/partner-not-active"))
                .body("detail", containsString(WHY));
    }

    private void tell(String what, String partner) {
        String event =
                Topics.publish("partner." + what + ".v1", partner, """
                {"partnerId":"%s","reason":"%s","%sAt":"%s"}""".formatted(partner, WHY, what, Instant.now()));
        soon().until(() -> count("select 1 from inbox where event_id = $1", event) == 1);
    }

    private int count(String query, Object value) {
        return database.preparedQuery(query)
                .execute(Tuple.of(value))
                .await()
                .atMost(Duration.ofSeconds(5))
                .size();
    }
}
