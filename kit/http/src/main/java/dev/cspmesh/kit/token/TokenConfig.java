package dev.cspmesh.kit.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How Keycloak is asked whether it stands by a token. */
@ConfigMapping(prefix = "mesh.tokens")
interface TokenConfig {

    /** How long an answer counts: a withdrawn token may be taken for so long. */
    @WithDefault("10S")
    Duration askAgainAfter();

    /** How long an answer is waited for. */
    @WithDefault("2S")
    Duration patience();

    /** Answers kept at once. */
    @WithDefault("10000")
    int remembered();

    /** Secret of this service's own client, with which it asks. */
    Optional<String> clientSecret();
}
