package dev.cspmesh.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How facts leave a service. */
@ConfigMapping(prefix = "mesh")
interface MessagingConfig {

    /** Put before every topic, so that several meshes can share one Kafka; empty by default. */
    Optional<String> topicPrefix();

    Relay outbox();

    /** The relay from the outbox to Kafka. */
    interface Relay {

        /** Pause after a look that found nothing; also the delay that a fact has at most before it leaves. */
        @WithDefault("50ms")
        Duration pollInterval();

        /** Facts in one transaction of the relay. */
        @WithDefault("500")
        int batch();
    }
}
