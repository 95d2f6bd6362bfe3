package dev.cspmesh.kit.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests a client may send. */
@ConfigMapping(prefix = "mesh.rate")
interface RateConfig {

    /** Requests that one address may send to one process in a minute; a bound against floods, far above honest use. */
    @WithDefault("60000")
    int requestsPerMinute();
}
