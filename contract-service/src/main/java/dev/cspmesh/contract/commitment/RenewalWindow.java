package dev.cspmesh.contract.commitment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.time.Period;

/** When a contract can be renewed. The source leaves it open. */
@ConfigMapping(prefix = "mesh.renewal")
public interface RenewalWindow {

    /** It opens this long before the end, but not before the start. */
    @WithDefault("P90D")
    Period opensBefore();

    /** The first day on which a term can be renewed. */
    default LocalDate opensOn(Term term) {
        LocalDate opens = term.requireEnd().minus(opensBefore());
        return opens.isBefore(term.startsOn()) ? term.startsOn() : opens;
    }
}
