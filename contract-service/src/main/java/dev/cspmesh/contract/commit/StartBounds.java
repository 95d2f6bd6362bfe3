package dev.cspmesh.contract.commit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** How far from today a contract may start. The source leaves it open. */
@ConfigMapping(prefix = "mesh.contract")
public interface StartBounds {

    /** At most this long ago; generous, because a signed paper may reach us late and VMware approves each contract. */
    @WithDefault("P36M")
    Period earliestStart();

    /** At most this far ahead. */
    @WithDefault("P24M")
    Period latestStart();
}
