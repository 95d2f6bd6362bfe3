package dev.cspmesh.kit.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one client may call what is open to everybody; a client is an address, or a whole IPv6 /64 network. */
@ConfigMapping(prefix = "mesh.anonymous")
interface AnonymousConfig {

    /** Reads a minute. */
    @WithDefault("600")
    int readsPerMinute();

    /** All other requests a minute: applications, contact requests, tokens of invitations. */
    @WithDefault("30")
    int writesPerMinute();

    /** Clients remembered at once; beyond that some are forgotten and start anew, so memory stays bounded. */
    @WithDefault("100000")
    int clients();
}
