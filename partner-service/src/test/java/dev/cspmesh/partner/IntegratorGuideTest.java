package dev.cspmesh.partner;

import dev.cspmesh.kit.test.IntegratorGuide;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntegratorGuideTest extends ServiceTest {

    @Test
    void every_example_of_the_guide_works() {
        IntegratorGuide.run(
                "partner-service",
                Map.of("PARTNER", "http://localhost:" + RestAssured.port),
                Map.of("vmware", "vmware", "csp-a", "$partner"));
    }
}
