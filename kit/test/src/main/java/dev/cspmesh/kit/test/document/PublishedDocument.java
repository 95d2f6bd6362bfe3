package dev.cspmesh.kit.test.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Holds the OpenAPI document of the running code against the committed one ({@code docs/openapi}) and against the one
 * that clients were written for ({@code docs/openapi/published}, replaced by a release and by nothing else). Each
 * service's subclass is a {@code @QuarkusTest}.
 */
public abstract class PublishedDocument {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Path DOCUMENTS = Path.of(System.getProperty("mesh.root", ".."), "docs", "openapi");
    private static final boolean RENEW = Boolean.getBoolean("mesh.openapi.renew");

    private final String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);

    protected PublishedDocument() {}

    @Test
    void the_committed_document_is_what_the_code_says() throws IOException {
        JsonNode served = served();
        Path committed = DOCUMENTS.resolve(service + ".json");
        if (RENEW) {
            Files.createDirectories(DOCUMENTS);
            Files.writeString(committed, JSON.writeValueAsString(served) + "\n");
        }

        assertThat(read(committed))
                .as(
                        "%s; renew it: ./mvnw -pl %s -am test -Dtest=DocumentTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dmesh.openapi.renew=true",
                        committed, service)
                .isEqualTo(served);
    }

    @Test
    void nothing_that_is_published_breaks() throws IOException {
        JsonNode published = read(DOCUMENTS.resolve("published").resolve(service + ".json"));

        assertThat(BreakingChanges.between(published, served()))
                .as("changes that break clients of the published %s", service)
                .isEmpty();
    }

    @Test
    void generated_clients_can_use_it() {
        assertThat(DocumentShape.findings(ServedDocument.get())).isEmpty();
    }

    private static JsonNode served() throws JsonProcessingException {
        return JSON.readTree(given().get("/q/openapi?format=json").asString());
    }

    private static JsonNode read(Path document) throws IOException {
        return JSON.readTree(document.toFile());
    }
}
