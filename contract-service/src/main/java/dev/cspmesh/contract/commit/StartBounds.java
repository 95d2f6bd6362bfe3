package dev.cspmesh.contract.commit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.time.Period;

/** How far from today a contract may start. The source leaves it open. */
@ConfigMapping(prefix = "mesh.contract")
public interface StartBounds {

    /** VMware may date a contract back so far before the current month, with a reason. */
    @WithDefault("P3M")
    Period backDating();

    /** At most this far ahead. */
    @WithDefault("P24M")
    Period latestStart();

    /** The first day on which a contract may start without VMware's back-dating: that of the current month. */
    default LocalDate earliest(LocalDate today) {
        return today.withDayOfMonth(1);
    }

    /** The first day to which VMware may date a contract back. */
    default LocalDate earliestBackDated(LocalDate today) {
        return earliest(today).minus(backDating());
    }

    /** The last day on which a contract may start. */
    default LocalDate latest(LocalDate today) {
        return today.plus(latestStart());
    }
}
