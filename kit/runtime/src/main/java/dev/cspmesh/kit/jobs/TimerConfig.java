package dev.cspmesh.kit.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How timers are looked after. */
@ConfigMapping(prefix = "mesh.timers")
interface TimerConfig {

    /** Pause after a look that found nothing; also how late a timer rings at most in a service with nothing to do. */
    @WithDefault("250ms")
    Duration pollInterval();

    /** Timers of one replica that ring at the same time. */
    @WithDefault("2")
    int atOnce();
}
