package dev.cspmesh.contract.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.agreement.ContractContact;
import dev.cspmesh.contract.agreement.PinnedLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change asks for; which parts it has depends on its kind.
 *
 * @param level the name of the level that is wanted
 * @param pinned that level as it was offered when the change was asked for
 * @param termMonths how much longer a renewal runs
 * @param amount of a top-up
 * @param contact who answers for the contract from now on
 * @param terminatesOn first day after an early end
 * @param nextMonth true for a downgrade that shall not wait for the renewal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeWish(
        @Nullable String level,
        @Nullable PinnedLevel pinned,
        @Nullable Integer termMonths,
        @Nullable BigDecimal amount,
        @Nullable ContractContact contact,
        @Nullable LocalDate terminatesOn,
        boolean nextMonth) {

    ChangeWish pin(PinnedLevel offered) {
        return new ChangeWish(offered.code(), offered, termMonths, amount, contact, terminatesOn, nextMonth);
    }

    @JsonIgnore
    Optional<String> wantedLevel() {
        return Optional.ofNullable(level);
    }

    /** The level of a plan that has one. */
    @JsonIgnore
    PinnedLevel planned() {
        return Optional.ofNullable(pinned).orElseThrow();
    }

    @JsonIgnore
    int months() {
        return Optional.ofNullable(termMonths).orElse(0);
    }
}
