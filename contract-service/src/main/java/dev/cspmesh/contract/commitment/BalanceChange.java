package dev.cspmesh.contract.commitment;

import dev.cspmesh.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change does to what is paid in advance. */
@Schema(name = "BalanceChange", description = "What a change does to what is paid in advance")
public record BalanceChange(
        @Schema(description = "Paid in advance so far") Money paidBefore,

        @Schema(description = "Paid in advance with the change")
        Money paidAfter,

        @Schema(description = "MSRP spend that is known so far")
        Money spent,

        @Schema(description = "What is left of it now") Money balanceBefore,

        @Schema(description = "What is left of it with the change")
        Money balanceAfter,

        @Schema(
                description =
                        "What is left with the change, less the commitment of the months from the day of effect on; below"
                                + " zero that is still to be paid")
        Money uncommitted) {

    /**
     * Works it out.
     *
     * @param committed MSRP spend of the months from the day of effect on, as it would be
     */
    public static BalanceChange of(Money paidBefore, Money paidAfter, Money spent, Money committed) {
        Money left = paidAfter.minus(spent);
        return new BalanceChange(paidBefore, paidAfter, spent, paidBefore.minus(spent), left, left.minus(committed));
    }
}
