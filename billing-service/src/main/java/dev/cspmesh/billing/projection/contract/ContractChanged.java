package dev.cspmesh.billing.projection.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.billing.projection.contract.ContractActivated.MonthlyCommitment;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing reads of contract.changed.v1.
 *
 * @param level the one that counts from {@code effectiveOn} on; absent where nothing is committed to
 * @param levels all levels with the month from which each counts
 * @param endsOn last day; a contract without term has none
 * @param monthlyCommitments the commitment of all months
 * @param prepaid all that was paid beforehand; absent unless the contract is PREPAID
 * @param changedAt an older change that is read late changes nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContractChanged(
        UUID contractId,
        ContractActivated.@Nullable Level level,
        @Nullable List<LevelFrom> levels,
        @Nullable LocalDate endsOn,
        List<MonthlyCommitment> monthlyCommitments,
        @Nullable Money prepaid,
        LocalDate effectiveOn,
        Instant changedAt) {

    /**
     * A level and the first month in which it counts.
     *
     * @param code absent, with its version, where nothing is committed to
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LevelFrom(
            YearMonth from, @Nullable String code, @Nullable Integer version, BasisPoints discountBasisPoints) {

        static LevelFrom of(YearMonth from, ContractActivated.@Nullable Level level) {
            return level == null
                    ? new LevelFrom(from, null, null, BasisPoints.NONE)
                    : new LevelFrom(from, level.code(), level.version(), level.discountBasisPoints());
        }

        /** The level of the catalogue; empty where nothing is committed to. */
        public Optional<ContractActivated.Level> offer() {
            return code == null || version == null
                    ? Optional.empty()
                    : Optional.of(new ContractActivated.Level(code, version, discountBasisPoints));
        }
    }

    /** First day without the contract. */
    @Nullable LocalDate endsBefore() {
        return endsOn == null ? null : endsOn.plusDays(1);
    }

    /** The first month in which the change counts. */
    YearMonth from() {
        return YearMonth.from(effectiveOn);
    }

    Optional<List<LevelFrom>> allLevels() {
        return Optional.ofNullable(levels).filter(all -> !all.isEmpty());
    }

    /** The commitment of a month and of those after it, at the minor unit of the currency. */
    List<MonthlyCommitment> commitmentsFrom(YearMonth month) {
        return monthlyCommitments.stream()
                .filter(commit -> !commit.month().isBefore(month))
                .map(MonthlyCommitment::rounded)
                .toList();
    }
}
