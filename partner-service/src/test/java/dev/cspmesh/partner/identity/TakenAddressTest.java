package dev.cspmesh.partner.identity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.cspmesh.kit.identity.KeycloakAdmin;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.Mailbox;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

/** An address signs in for one party; whose it is, is not told. */
@QuarkusTest
class TakenAddressTest extends ServiceTest {

    @Inject
    @RestClient
    KeycloakAdmin keycloak;

    @Test
    void the_address_of_a_customers_person_is_refused_at_every_entry() {
        String taken = "ada." + Given.unique() + "@hafen.example";
        somebody(taken, "019a9c6e-0000-7000-8000-000000000005");

        refused(apply(taken), "#/primaryContact/email");
        refused(apply(taken.toUpperCase(Locale.ROOT)), "#/primaryContact/email");
        refused(addPerson(Given.partner("DE"), taken), "#/email");
        refused(register(taken), "#/contact/email");
    }

    @Test
    void the_address_of_another_partners_administrator_is_refused_at_every_entry() {
        String unique = Given.unique();
        String taken = "m" + unique + "@nordwind.example";
        String partnerId = Given.partner("DE", unique);
        Mailbox.await(taken, partnerId);

        refused(addPerson(Given.partner("DE"), taken), "#/email");
        refused(register(taken), "#/contact/email");
        apply(taken).statusCode(409);
    }

    @Test
    void a_draft_with_an_address_that_is_taken_can_be_filled_in_but_not_sent() {
        String taken = "ada." + Given.unique() + "@hafen.example";
        somebody(taken, "CSP-9");
        var receipt = anyone().body(form(taken))
                .post("/applications/drafts")
                .then()
                .statusCode(201)
                .extract();
        String id = receipt.path("id");

        refused(
                anyone().header("Application-Key", receipt.<String>path("accessKey"))
                        .header("If-Match", receipt.header("ETag"))
                        .post("/applications/" + id + "/submission")
                        .then(),
                "#/primaryContact/email");
    }

    @Test
    void what_no_user_can_be_made_of_is_refused_and_the_letter_is_named() {
        anyone().body(form("ü@nordwind.example"))
                .post("/applications")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/primaryContact/email"))
                .body("errors[0].detail", equalTo("has ü in it, which is not taken"))
                .body("errors[0].allowed", containsString("a-z"));
        anyone().body(form("m@nordwind.example").replace("\"Mara\"", "\"Anna (Ann)\""))
                .post("/applications")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/primaryContact/firstName"))
                .body("errors[0].detail", equalTo("has ( in it, which is not taken"))
                .body("errors[0].allowed", containsString("letters of any alphabet"));
        anyone().body(form("m@nordwind.example").replace("\"Mara\"", "\"${x}\""))
                .post("/applications")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("has $ in it, which is not taken"));
    }

    private static void refused(ValidatableResponse answer, String pointer) {
        answer.statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/address-taken"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("detail", not(containsString("CSP-")));
    }

    private static ValidatableResponse apply(String email) {
        return anyone().body(form(email)).post("/applications").then();
    }

    private static String form(String email) {
        return """
                {"legalName": "Nordwind", "legalId": "HRB-%s", "country": "DE",
                 "primaryContact": {"firstName": "Mara", "lastName": "Lindt", "email": "%s"}}
                """.formatted(Given.unique(), email);
    }

    private static ValidatableResponse addPerson(String partnerId, String email) {
        return once(csp(partnerId))
                .body("{\"firstName\": \"Mara\", \"lastName\": \"Lindt\", \"email\": \"" + email + "\"}")
                .post("/partners/" + partnerId + "/people")
                .then();
    }

    private static ValidatableResponse register(String email) {
        return once(vmware()).body("""
                        {"name": "Alpen Distribution", "countries": ["DE"],
                         "contact": {"firstName": "Urs", "lastName": "Keller", "email": "%s"}}
                        """.formatted(email)).post("/aggregators").then();
    }

    private void somebody(String email, String party) {
        keycloak.create(new KeycloakAdmin.User(
                        "", email, email, "Ada", "Berg", true, true, Map.of("party", List.of(party)), List.of()))
                .await()
                .atMost(Duration.ofSeconds(20));
    }
}
