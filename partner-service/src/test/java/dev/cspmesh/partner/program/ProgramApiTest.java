package dev.cspmesh.partner.program;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgramApiTest extends ServiceTest {

    @Test
    void anyone_reads_the_program_in_ten_steps() {
        anyone().get("/program").then().statusCode(200).body("items", hasSize(10));
    }

    @Test
    void a_token_that_is_not_valid_is_refused_even_here() {
        anyone().header("Authorization", "Bearer nonsense")
                .get("/program")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void every_answer_says_what_the_client_has_left() {
        anyone().get("/program")
                .then()
                .header("RateLimit", matchesPattern("\"client\";r=\\d+;t=\\d+"))
                .header("RateLimit-Policy", matchesPattern("\"client\";q=\\d+;w=60"));
    }

    @Test
    void anyone_reads_case_studies_and_learning_materials() {
        anyone().get("/program/case-studies").then().statusCode(200).body("items.slug", hasItem("regional-host"));
        anyone().get("/program/learning-materials").then().statusCode(200).body("items.slug", hasItem("program-guide"));
    }

    @Test
    void anyone_reads_the_catalogue_that_contract_service_lists() {
        Given.catalogue();

        anyone().get("/program/services").then().statusCode(200).body("items.code", hasItem("vmc-aws"));
    }

    @Test
    void anyone_asks_and_gets_a_reference() {
        anyone().body("""
                        {"name": "Mara", "email": "mara@nordwind.example", "country": "DE", "message": "How do we start?"}
                        """)
                .post("/contact-requests")
                .then()
                .statusCode(201)
                .body("reference", matchesPattern("CR-\\d+"));
    }

    @Test
    void whoever_asked_reads_whether_the_question_is_answered_and_vmware_finds_it_by_its_number() {
        String unique = Given.unique();
        var asked = anyone().body("""
                        {"name": "Mara", "email": "%s@nordwind.example", "country": "DE", "message": "How do we start?"}
                        """.formatted(unique))
                .post("/contact-requests")
                .then()
                .statusCode(201)
                .extract();
        String number = asked.path("reference");

        anyone().get(asked.header("Location"))
                .then()
                .statusCode(200)
                .body("reference", equalTo(number))
                .body("status", equalTo("OPEN"))
                .body("email", nullValue());
        vmware().get("/contact-requests?q=" + number)
                .then()
                .body("items.reference", hasItem(number))
                .body("items.email", hasItem(unique + "@nordwind.example"));
        anyone().get("/contact-requests/" + java.util.UUID.randomUUID() + "/receipt")
                .then()
                .statusCode(404);
    }

    @Test
    void a_question_without_a_message_is_refused() {
        anyone().body("{\"name\": \"Mara\", \"email\": \"not an address\", \"country\": \"DE\", \"message\": \"\"}")
                .post("/contact-requests")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/message"))
                .body("errors.pointer", hasItem("#/email"));
    }
}
