package dev.cspmesh.navigator.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.cspmesh.kit.identity.KeycloakAdmin;
import dev.cspmesh.kit.test.Topics;
import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerApiTest extends ServiceTest {

    @Inject
    DataSource database;

    @Inject
    @RestClient
    KeycloakAdmin keycloak;

    @Test
    void a_provider_creates_a_customer_organization() {
        String partnerId = Given.onboardedPartner();

        String id = Given.customerCreation(partnerId)
                .statusCode(201)
                .header("Location", matchesPattern(".*/customer-organizations/[0-9a-f-]{36}"))
                .body("status", equalTo("ACTIVE"))
                .body("partnerId", equalTo(partnerId))
                .body("allowedActions.action", contains("requestAccess"))
                .extract()
                .path("id");

        var event = Topics.await("customer.created.v1", id).data();
        assertThat(event.path("contact").path("firstName").asText()).isEqualTo("Ada");
        assertThat(event.path("partnerId").asText()).isEqualTo(partnerId);
    }

    @Test
    void a_partner_without_a_provider_organization_has_no_customers() {
        Given.customerCreation(Given.partnerId())
                .statusCode(422)
                .body("type", equalTo("https://csp-mesh.example/problems/no-provider-organization"))
                .body("next.action", hasItem("listInvitations"));
    }

    @Test
    void a_repeated_creation_gets_the_same_reply() {
        String partnerId = Given.onboardedPartner();
        UUID key = UUID.randomUUID();
        String body = """
                {"name":"Hafen","country":"DE","contact":{"firstName":"A","lastName":"B","email":"a@hafen.example"}}
                """;

        String first = csp(partnerId)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/customer-organizations")
                .asString();
        String second = csp(partnerId)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/customer-organizations")
                .asString();

        assertThat(second).isEqualTo(first).contains("Hafen");
        csp(partnerId)
                .header("Idempotency-Key", key)
                .body(body.replace("Hafen", "Other"))
                .post("/customer-organizations")
                .then()
                .statusCode(422);
    }

    @Test
    void the_address_of_somebody_else_is_refused_at_once_whatever_its_case() {
        String elsewhere = "ada." + UUID.randomUUID() + "@hafen.example";
        somebody(elsewhere);
        String ofCustomer = Given.customerCreation(Given.onboardedPartner())
                .statusCode(201)
                .extract()
                .path("contact.email");
        String partnerId = Given.onboardedPartner();

        for (String taken : List.of(elsewhere, ofCustomer, ofCustomer.toUpperCase(Locale.ROOT))) {
            creation(partnerId, taken)
                    .statusCode(409)
                    .body("type", equalTo("https://csp-mesh.example/problems/address-taken"))
                    .body("errors[0].pointer", equalTo("#/contact/email"));
        }
        csp(partnerId).get("/customer-organizations").then().body("items", hasSize(0));
    }

    /** The address was taken between the creation and the making of the user. */
    @Test
    void its_provider_reads_why_a_contact_gets_no_user() throws SQLException {
        String taken = "ada." + UUID.randomUUID() + "@hafen.example";
        somebody(taken);
        String partnerId = Given.onboardedPartner();
        String id = Given.customerOf(partnerId);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update customer_organization set contact_email = '%s' where id = '%s'".formatted(taken, id));
            statement.execute(
                    "insert into job (kind, subject, due_at) values ('CONTACT_IDENTITY', '%s', now())".formatted(id)
                            + " on conflict (kind, subject) do update set due_at = now()");
        }

        soon().untilAsserted(() -> csp(partnerId)
                .get("/customer-organizations/" + id)
                .then()
                .body("contactFailure", containsString("another party")));
    }

    private static ValidatableResponse creation(String partnerId, String email) {
        return once(csp(partnerId))
                .body("""
                        {"name":"Hafen Logistik AG","country":"DE",
                         "contact":{"firstName":"Ada","lastName":"Berg","email":"%s"}}
                        """.formatted(email))
                .post("/customer-organizations")
                .then();
    }

    private void somebody(String email) {
        keycloak.create(new KeycloakAdmin.User(
                        "", email, email, "Ada", "Berg", true, true, Map.of("party", List.of("CSP-9")), List.of()))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    @Test
    void a_customer_sees_itself_only() {
        String partnerId = Given.onboardedPartner();
        String own = Given.customerOf(partnerId);
        String other = Given.customerOf(partnerId);

        customer(own).get("/customer-organizations").then().body("items.id", equalTo(java.util.List.of(own)));
        customer(own).get("/customer-organizations/" + own).then().statusCode(200);
        customer(own).get("/customer-organizations/" + other).then().statusCode(404);
    }

    @Test
    void another_providers_customer_answers_as_a_missing_one() {
        String id = Given.customerOf(Given.onboardedPartner());
        String stranger = Given.partnerId();
        String missing = UUID.randomUUID().toString();

        for (String path : new String[] {
            "/customer-organizations/%s",
            "/customer-organizations/%s/services",
            "/customer-organizations/%s/sddcs",
            "/customer-organizations/%s/access-grants"
        }) {
            assertThat(refusal(csp(stranger), path, id)).isEqualTo(refusal(csp(stranger), path, missing));
        }
    }

    @Test
    void vmware_and_aggregators_never_see_a_customer() {
        String id = Given.customerOf(Given.onboardedPartner());

        vmware().get("/customer-organizations").then().statusCode(403).contentType("application/problem+json");
        vmware().get("/customer-organizations/" + id).then().statusCode(403);
        aggregator().get("/customer-organizations/" + id).then().statusCode(403);
        anyone().get("/customer-organizations/" + id).then().statusCode(401);
    }

    @Test
    void a_malformed_customer_is_refused() {
        once(csp(Given.partnerId()))
                .body(
                        "{\"name\":\" \",\"country\":\"de\",\"contact\":{\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"no\"}}")
                .post("/customer-organizations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("#/name", "#/country", "#/contact/email"));
    }

    @Test
    void text_that_is_not_json_is_refused() {
        once(csp(Given.partnerId()))
                .body("{")
                .post("/customer-organizations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
