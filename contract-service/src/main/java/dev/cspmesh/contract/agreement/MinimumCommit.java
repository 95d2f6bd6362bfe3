package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * MSRP spend that is promised for one month.
 *
 * @param month calendar month in the billing zone
 */
@Schema(name = "MinimumCommit", description = "MSRP spend that is promised for one month.")
public record MinimumCommit(YearMonth month, Money amount) {

    /** The promise of each month of a contract that nobody has changed; see {@link Commitment}. */
    public static List<MinimumCommit> schedule(Term term, PinnedLevel level) {
        return Commitment.of(term, level).schedule();
    }
}
