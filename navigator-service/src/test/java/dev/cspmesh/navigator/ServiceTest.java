package dev.cspmesh.navigator;

import static io.restassured.RestAssured.given;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.MeshTestResource;
import dev.cspmesh.kit.test.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Who calls in these tests. */
@QuarkusTestResource(
        value = MeshTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "navigator"),
            @ResourceArg(name = "parts", value = "keycloak")
        })
@QuarkusTestResource(KubernetesApi.class)
public abstract class ServiceTest {

    protected static RequestSpecification anyone() {
        return given().contentType(ContentType.JSON);
    }

    protected static RequestSpecification vmware() {
        return as(Participant.VMWARE, "vmware");
    }

    protected static RequestSpecification csp(String partnerId) {
        return as(Participant.CSP_SAAS, partnerId);
    }

    protected static RequestSpecification aggregator() {
        return as(Participant.AGGREGATOR, "AGG-1001");
    }

    protected static RequestSpecification customer(String organization) {
        return as(Participant.CUSTOMER, organization);
    }

    protected static RequestSpecification as(Participant participant, String party) {
        return anyone().auth().oauth2(TestTokens.of(participant, party));
    }

    /** A request with a fresh idempotency key. */
    protected static RequestSpecification once(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID());
    }

    /** Waits for what errands and consumers do. */
    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(50));
    }

    /** A refusal with what names this one object taken out, to compare a foreign object with a missing one. */
    protected static String refusal(RequestSpecification caller, String path, String id) {
        ExtractableResponse<Response> reply =
                caller.get(path.formatted(id)).then().statusCode(404).extract();
        return reply.asString().replace(id, "ID");
    }
}
