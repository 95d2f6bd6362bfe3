package dev.cspmesh.contract;

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
                "contract-service",
                Map.of("CONTRACT", "http://localhost:" + RestAssured.port),
                Map.of("vmware", "vmware", "csp-a", Given.partner(), "aggregator-a", Given.AGGREGATOR));
    }
}
