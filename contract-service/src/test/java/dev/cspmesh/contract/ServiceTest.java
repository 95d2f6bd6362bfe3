package dev.cspmesh.contract;

import static io.restassured.RestAssured.given;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.MeshTestResource;
import dev.cspmesh.kit.test.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Who calls in these tests. */
@QuarkusTestResource(
        value = MeshTestResource.class,
        initArgs = {@ResourceArg(name = "service", value = "contract"), @ResourceArg(name = "parts", value = "")})
@QuarkusTestResource(PartnerStandIn.class)
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

    protected static RequestSpecification aggregator(String aggregatorId) {
        return as(Participant.AGGREGATOR, aggregatorId);
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
}
