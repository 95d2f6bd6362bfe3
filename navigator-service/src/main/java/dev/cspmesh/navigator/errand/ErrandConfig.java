package dev.cspmesh.navigator.errand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How errands are run. */
@ConfigMapping(prefix = "mesh.navigator.errands")
interface ErrandConfig {

    /** Pause after a look that found nothing to do. */
    @WithDefault("200ms")
    Duration pollInterval();

    /** Errands of one kind that run at the same time. */
    @WithDefault("8")
    int atOnce();

    /** How long a claimed errand is left alone; after a crash it is claimed again then. */
    @WithDefault("10s")
    Duration lease();

    /** Failures in a row after which an errand is given up; with the growing pauses about ten minutes. */
    @WithDefault("25")
    int tries();

    /** How often everything that stands is looked at again. */
    @WithDefault("1m")
    Duration reconcileInterval();
}
