package dev.cspmesh.kit.test;

import static io.restassured.RestAssured.given;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Role;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who calls in a service's tests over HTTP; each service's own base class extends it. */
public abstract class Callers {

    protected Callers() {}

    public static RequestSpecification anyone() {
        return given().config(asSent()).contentType(ContentType.JSON);
    }

    /** Every body is kept for the case that a check fails; making it pretty each time costs more than some requests. */
    private static RestAssuredConfig asSent() {
        RestAssuredConfig config = RestAssured.config();
        return config.logConfig(config.getLogConfig().enablePrettyPrinting(false));
    }

    public static RequestSpecification vmware() {
        return as(Participant.VMWARE, "vmware");
    }

    public static RequestSpecification csp(String partnerId) {
        return as(Participant.CSP_SAAS, partnerId);
    }

    public static RequestSpecification aggregator(String aggregatorId) {
        return as(Participant.AGGREGATOR, aggregatorId);
    }

    public static RequestSpecification customer(String organization) {
        return as(Participant.CUSTOMER, organization);
    }

    public static RequestSpecification as(Participant participant, String party) {
        return as(participant, party, Role.ADMINISTRATOR);
    }

    /** Somebody with these roles only; the others here are administrators. */
    public static RequestSpecification as(Participant participant, String party, Role... roles) {
        Set<String> codes = Stream.of(roles).map(Role::code).collect(Collectors.toSet());
        return anyone().auth().oauth2(TestTokens.of(participant, party, codes));
    }

    /** A request with a fresh idempotency key. */
    public static RequestSpecification once(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID());
    }
}
