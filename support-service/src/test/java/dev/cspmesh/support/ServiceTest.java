package dev.cspmesh.support;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.Callers;
import dev.cspmesh.kit.test.MeshTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.specification.RequestSpecification;

/** Who calls in these tests. */
@QuarkusTestResource(
        value = MeshTestResource.class,
        initArgs = {@ResourceArg(name = "service", value = "support")})
public abstract class ServiceTest extends Callers {

    protected static RequestSpecification aggregator() {
        return as(Participant.AGGREGATOR, "AGG-1001");
    }

    protected static RequestSpecification customer(Neighbours.Customer customer) {
        return as(Participant.CUSTOMER, customer.id().toString());
    }

    /** The reference of a new search. */
    protected static String searched(RequestSpecification who) {
        return who.body("{\"query\": \"sddc provisioning\"}")
                .post("/knowledge-base/searches")
                .then()
                .statusCode(201)
                .extract()
                .path("searchReference");
    }
}
