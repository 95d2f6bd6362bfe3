package dev.cspmesh.support.handling;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.cspmesh.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDocumentTest extends ServiceTest {

    @Test
    void what_makes_something_answers_201_in_the_document_too() {
        var document =
                anyone().accept(ContentType.JSON).get("/q/openapi").then().statusCode(200);

        for (String path :
                List.of("/knowledge-base/searches", "/requests", "/requests/{id}/notes", "/requests/{id}/escalation")) {
            document.body("paths['%s'].post.responses".formatted(path), hasKey("201"))
                    .body("paths['%s'].post.responses".formatted(path), not(hasKey("200")));
        }
    }

    @Test
    void states_stand_in_the_document_with_their_public_names() {
        anyone().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .body("components.schemas.RequestStatus.'x-known-values'", hasItem("inProgress"))
                .body(
                        "paths['/requests'].post.security*.keycloak.flatten().findAll { it != null }",
                        containsInAnyOrder("customer", "csp-saas"));
    }
}
