package dev.cspmesh.contract.commitment;

import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * MSRP spend that is committed for one month.
 *
 * @param month calendar month in the billing zone
 */
@Schema(name = "MonthlyCommitment", description = "MSRP spend that is committed for one month")
public record MonthlyCommitment(YearMonth month, Money amount) {

    /** The commitment of each month of a contract that nobody has changed; see {@link CommitmentSchedule}. */
    public static List<MonthlyCommitment> of(Term term, ContractedLevel level) {
        return CommitmentSchedule.of(term, level).months();
    }
}
