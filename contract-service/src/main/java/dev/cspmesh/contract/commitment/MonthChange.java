package dev.cspmesh.contract.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one month: the minimum at list prices and what it costs after discount, before and after.
 *
 * @param discountBeforeBasisPoints of the level that counts in the month; absent where nothing is committed to
 * @param discountAfterBasisPoints the same after the change
 */
@Schema(name = "MonthChange", description = "What a change does to one month")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonthChange(
        YearMonth month,

        @Schema(description = "MSRP spend committed, as it is")
        Money listBefore,

        @Schema(description = "MSRP spend committed, as it would be")
        Money listAfter,

        @Schema(examples = "500", description = "Hundredths of a percent; absent where nothing is committed to")
        @Nullable Integer discountBeforeBasisPoints,

        @Schema(examples = "1000", description = "Hundredths of a percent; absent where nothing is committed to")
        @Nullable Integer discountAfterBasisPoints,

        @Schema(description = "What the commitment costs after discount, as it is")
        Money netBefore,

        @Schema(description = "What the commitment costs after discount, as it would be")
        Money netAfter) {

    /** Each month from a day on that is committed to before or after. */
    public static List<MonthChange> between(CommitmentTerms before, CommitmentTerms after, LocalDate from) {
        Map<YearMonth, Money> listBefore = byMonth(before.monthlyCommitments());
        Map<YearMonth, Money> listAfter = byMonth(after.monthlyCommitments());
        Map<YearMonth, Money> netBefore = byMonth(before.monthlyNets());
        Map<YearMonth, Money> netAfter = byMonth(after.monthlyNets());
        Money nothing = Money.zero(before.level().currency());
        Function<Map<YearMonth, Money>, Function<YearMonth, Money>> of =
                amounts -> month -> amounts.getOrDefault(month, nothing);
        return Stream.concat(listBefore.keySet().stream(), listAfter.keySet().stream())
                .filter(month -> !month.isBefore(YearMonth.from(from)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(month -> new MonthChange(
                        month,
                        of.apply(listBefore).apply(month),
                        of.apply(listAfter).apply(month),
                        listBefore.containsKey(month) ? discount(before, month) : null,
                        listAfter.containsKey(month) ? discount(after, month) : null,
                        of.apply(netBefore).apply(month),
                        of.apply(netAfter).apply(month)))
                .toList();
    }

    private static Integer discount(CommitmentTerms terms, YearMonth month) {
        return terms.schedule().levelIn(month).discount().value();
    }

    private static Map<YearMonth, Money> byMonth(List<MonthlyCommitment> months) {
        return months.stream().collect(Collectors.toMap(MonthlyCommitment::month, MonthlyCommitment::amount));
    }
}
