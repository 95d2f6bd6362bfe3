package dev.cspmesh.kit.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are run. */
@ConfigMapping(prefix = "mesh.jobs")
interface JobConfig {

    /** Pause after a look that found nothing; also how late a job begins at most in a service with nothing to do. */
    @WithDefault("250ms")
    Duration pollInterval();

    /** Transactional jobs of one replica that run at the same time. */
    @WithDefault("2")
    int transactionalAtOnce();

    /** External jobs of one kind and replica that run at the same time. */
    @WithDefault("8")
    int externalAtOnce();

    /** How long a claimed external job is left alone; after a crash it is claimed again then. */
    @WithDefault("30s")
    Duration lease();

    /** Failures in a row after which an external job is given up; with the growing pauses about ten minutes. */
    @WithDefault("25")
    int tries();

    /** How often everything that recurs is looked at again. */
    @WithDefault("1m")
    Duration recurEvery();
}
