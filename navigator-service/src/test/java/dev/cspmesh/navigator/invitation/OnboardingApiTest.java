package dev.cspmesh.navigator.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnboardingApiTest extends ServiceTest {

    @Inject
    Pool database;

    @Test
    void the_first_active_contract_invites_the_partners_contact() {
        String partnerId = Given.partnerId();
        Given.partnerApproved(partnerId);
        String contractId = Given.contractActivated(partnerId, "vmc-aws");

        String invitationId = Given.invitationSent(partnerId).getString("items[0].id");

        var event = Topics.await("invitation.sent.v1", invitationId).data();
        assertThat(event.path("partnerId").asText()).isEqualTo(partnerId);
        assertThat(event.path("contractId").asText()).isEqualTo(contractId);
        assertThat(Given.mails(partnerId)).contains("invitation", "token=");
    }

    @Test
    void a_contract_that_is_known_before_its_partner_invites_too() {
        String partnerId = Given.partnerId();
        Given.contractActivated(partnerId, "vmc-aws");
        soon().until(() ->
                csp(partnerId).get("/invitations").jsonPath().getList("items").size() == 1);

        Given.partnerApproved(partnerId);

        assertThat(Given.invitationSent(partnerId).getList("items")).hasSize(1);
    }

    @Test
    void a_second_contract_invites_no_one() {
        String partnerId = Given.partnerId();
        Given.partnerApproved(partnerId);
        Given.contractActivated(partnerId, "vmc-aws");
        Given.invitationSent(partnerId);

        String second = Given.contractActivated(partnerId, "aria-cost");

        soon().until(() -> exists("select 1 from contract_projection where contract_id = $1", UUID.fromString(second)));
        csp(partnerId).get("/invitations").then().body("items", hasSize(1));
        assertThat(Given.mails(partnerId).split("Open this link", -1)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_token_is_neither_stored_nor_shown() {
        String partnerId = Given.partnerId();
        Given.openedInvitation(partnerId);
        String token = Given.mailedToken(partnerId);

        assertThat(exists("select 1 from invitation_token where hash = $1", new OneTimeSecret(token).hash()))
                .isTrue();
        assertThat(exists("select 1 from invitation_token where hash = $1", token))
                .isFalse();
        assertThat(csp(partnerId).get("/invitations").asString()).doesNotContain(token);
    }

    @Test
    void the_link_opens_the_invitation_and_may_be_followed_again() {
        String partnerId = Given.partnerId();
        Given.openedInvitation(partnerId);

        anyone().body("{\"token\":\"" + Given.mailedToken(partnerId) + "\"}")
                .post("/invitations/openings")
                .then()
                .statusCode(200)
                .body("partnerId", equalTo(partnerId))
                .body("status", equalTo("OPENED"));
    }

    @Test
    void a_link_that_was_never_mailed_opens_nothing() {
        anyone().body("{\"token\":\"" + "x".repeat(43) + "\"}")
                .post("/invitations/openings")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://csp-mesh.example/problems/not-found"));
    }

    @Test
    void a_malformed_token_is_refused() {
        anyone().body("{\"token\":\"short\"}")
                .post("/invitations/openings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("#/token"));
    }

    @Test
    void an_accepted_invitation_cannot_be_opened_again() {
        String partnerId = Given.onboardedPartner();

        anyone().body("{\"token\":\"" + Given.mailedToken(partnerId) + "\"}")
                .post("/invitations/openings")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    @Test
    void the_wizard_can_be_left_and_resumed() {
        String partnerId = Given.partnerId();
        String id = Given.openedInvitation(partnerId);
        csp(partnerId)
                .body("{\"name\":\"Nordwind Cloud\",\"country\":\"DE\"}")
                .put("/invitations/" + id + "/wizard/organization")
                .then()
                .statusCode(200);

        csp(partnerId)
                .get("/invitations/" + id + "/wizard")
                .then()
                .statusCode(200)
                .body("organization.name", equalTo("Nordwind Cloud"))
                .body("account", nullValue())
                .body("missing", equalTo(java.util.List.of("account", "settings")))
                .body("allowedActions.action", hasItems("fillAccount", "fillSettings"))
                .body("allowedActions.action", not(hasItem("completeOnboarding")));
    }

    @Test
    void a_wizard_that_is_not_filled_in_cannot_be_completed() {
        String partnerId = Given.partnerId();
        String id = Given.openedInvitation(partnerId);

        based(once(csp(partnerId)), csp(partnerId), "/invitations/" + id + "/wizard")
                .post("/invitations/" + id + "/completion")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/wizard-incomplete"))
                .body("errors.pointer", hasItems("#/account", "#/organization", "#/settings"))
                .body("next.href", hasItem("/invitations/" + id + "/wizard/account"));
    }

    @Test
    void a_complete_wizard_makes_the_provider_organization() {
        String partnerId = Given.partnerId();
        String id = Given.openedInvitation(partnerId);
        Given.wizardFilled(partnerId, id);

        String providerId = based(once(csp(partnerId)), csp(partnerId), "/invitations/" + id + "/wizard")
                .post("/invitations/" + id + "/completion")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/provider-organizations/[0-9a-f-]{36}"))
                .body("name", equalTo("Nordwind Cloud"))
                .body("status", equalTo("ACTIVE"))
                .extract()
                .path("id");

        csp(partnerId).get("/invitations/" + id).then().body("status", equalTo("ACCEPTED"));
        assertThat(Topics.await("provider.created.v1", providerId)
                        .data()
                        .path("partnerId")
                        .asText())
                .isEqualTo(partnerId);
    }

    @Test
    void a_repeated_completion_gets_the_same_reply_and_another_one_is_refused() {
        String partnerId = Given.partnerId();
        String id = Given.openedInvitation(partnerId);
        Given.wizardFilled(partnerId, id);
        UUID key = UUID.randomUUID();
        String completion = "/invitations/" + id + "/completion";

        String wizard = "/invitations/" + id + "/wizard";
        String tag = csp(partnerId).get(wizard).header("ETag");

        String first = csp(partnerId)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .post(completion)
                .asString();
        String second = csp(partnerId)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .post(completion)
                .asString();

        assertThat(second).isEqualTo(first).contains("Nordwind Cloud");
        based(once(csp(partnerId)), csp(partnerId), wizard)
                .post(completion)
                .then()
                .statusCode(409);
    }

    @Test
    void a_foreign_invitation_answers_as_a_missing_one() {
        String id = Given.openedInvitation(Given.partnerId());
        String missing = UUID.randomUUID().toString();
        String stranger = Given.partnerId();

        assertThat(refusal(csp(stranger), "/invitations/%s", id))
                .isEqualTo(refusal(csp(stranger), "/invitations/%s", missing));
        assertThat(refusal(csp(stranger), "/invitations/%s/wizard", id))
                .isEqualTo(refusal(csp(stranger), "/invitations/%s/wizard", missing));
    }

    @Test
    void vmware_sees_invitations_but_not_the_wizard() {
        String id = Given.openedInvitation(Given.partnerId());

        vmware().get("/invitations/" + id).then().statusCode(200).body("allowedActions", hasSize(0));
        vmware().get("/invitations/" + id + "/wizard").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void nobody_sees_invitations_without_a_token() {
        anyone().get("/invitations").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void a_malformed_wizard_step_is_refused() {
        String partnerId = Given.partnerId();
        String id = Given.openedInvitation(partnerId);

        csp(partnerId)
                .body("{\"name\":\"\",\"country\":\"Germany\"}")
                .put("/invitations/" + id + "/wizard/organization")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("#/name", "#/country"));
    }

    @Test
    void a_partner_sees_its_provider_organization_and_no_other() {
        String partnerId = Given.onboardedPartner();
        String id = csp(partnerId)
                .get("/provider-organizations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        String stranger = Given.partnerId();

        vmware().get("/provider-organizations/" + id).then().statusCode(200).body("partnerId", equalTo(partnerId));
        assertThat(refusal(csp(stranger), "/provider-organizations/%s", id))
                .isEqualTo(refusal(
                        csp(stranger),
                        "/provider-organizations/%s",
                        UUID.randomUUID().toString()));
        aggregator().get("/provider-organizations").then().statusCode(403);
    }

    @Test
    void an_invitation_that_nobody_opens_expires() {
        String partnerId = Given.partnerId();
        Given.partnerApproved(partnerId);
        Given.contractActivated(partnerId, "vmc-aws");
        String id = Given.invitationSent(partnerId).getString("items[0].id");
        String token = Given.mailedToken(partnerId);

        run("update invitation set expires_at = now() - interval '1 day' where id = $1", UUID.fromString(id));

        anyone().body("{\"token\":\"" + token + "\"}")
                .post("/invitations/openings")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/invitation-expired"));
        soon().untilAsserted(
                        () -> csp(partnerId).get("/invitations/" + id).then().body("status", equalTo("EXPIRED")));
    }

    private boolean exists(String sql, Object parameter) {
        return database.preparedQuery(sql)
                        .execute(Tuple.of(parameter))
                        .await()
                        .atMost(Duration.ofSeconds(5))
                        .size()
                > 0;
    }

    private void run(String sql, Object parameter) {
        database.preparedQuery(sql).execute(Tuple.of(parameter)).await().atMost(Duration.ofSeconds(5));
    }
}
