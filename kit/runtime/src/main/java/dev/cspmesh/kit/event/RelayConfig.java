package dev.cspmesh.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How facts leave a service. */
@ConfigMapping(prefix = "mesh.outbox")
interface RelayConfig {

    /** Pause after a look that found nothing; also the delay that a fact has at most before it leaves. */
    @WithDefault("50ms")
    Duration pollInterval();

    /** Facts in one transaction of the relay. */
    @WithDefault("500")
    int batch();
}
