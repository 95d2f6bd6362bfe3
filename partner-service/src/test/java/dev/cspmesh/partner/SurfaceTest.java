package dev.cspmesh.partner;

import dev.cspmesh.kit.test.SurfaceChecks;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;

@QuarkusTest
class SurfaceTest extends SurfaceChecks {

    @Inject
    Router router;

    @Override
    protected Router router() {
        return router;
    }
}
