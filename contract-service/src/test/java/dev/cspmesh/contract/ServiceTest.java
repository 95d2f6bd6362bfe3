package dev.cspmesh.contract;

import dev.cspmesh.kit.test.Callers;
import dev.cspmesh.kit.test.MeshTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;

/** Who calls in these tests. */
@QuarkusTestResource(
        value = MeshTestResource.class,
        initArgs = {@ResourceArg(name = "service", value = "contract"), @ResourceArg(name = "parts", value = "")})
@QuarkusTestResource(PartnerStandIn.class)
public abstract class ServiceTest extends Callers {

    /** A confirmation of what its caller reads now at this path; whoever may not read it confirms nothing. */
    public static RequestSpecification confirming(Supplier<RequestSpecification> caller, String path) {
        String tag = caller.get().get(path).header("ETag");
        RequestSpecification request = once(caller.get());
        return tag == null ? request : request.header("If-Match", tag);
    }
}
