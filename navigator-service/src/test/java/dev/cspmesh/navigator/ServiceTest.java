package dev.cspmesh.navigator;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.Callers;
import dev.cspmesh.kit.test.MeshTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
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
public abstract class ServiceTest extends Callers {

    protected static RequestSpecification aggregator() {
        return as(Participant.AGGREGATOR, "AGG-1001");
    }

    /** The same request, based on the version that this caller reads there. */
    protected static RequestSpecification based(
            RequestSpecification request, RequestSpecification reader, String path) {
        String tag = reader.get(path).header("ETag");
        return request.header("If-Match", tag == null ? "\"0\"" : tag);
    }

    /** Waits for what jobs and consumers do. */
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
