package dev.cspmesh.partner;

import dev.cspmesh.kit.test.Callers;
import dev.cspmesh.kit.test.MeshTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Who calls in these tests. */
@QuarkusTestResource(
        value = MeshTestResource.class,
        initArgs = {@ResourceArg(name = "service", value = "partner"), @ResourceArg(name = "parts", value = "keycloak")
        })
public abstract class ServiceTest extends Callers {

    /** What follows from an event or a job is there after a moment. */
    protected static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }
}
