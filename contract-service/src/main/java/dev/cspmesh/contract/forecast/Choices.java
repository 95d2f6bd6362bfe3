package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractStatus;
import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a CSP can choose, compared over the same months: to change nothing, to pay as it goes, or a level that is on offer. A
 * choice counts from the next month on, like a change; in a draft from the first day on. The months before it cost what the
 * contract says.
 */
record Choices(Contract contract, List<ContractedLevel> offered, YearMonth from) {

    /** More months than any forecast has. */
    private static final int AROUND = 24;

    static Choices of(ForecastBasis basis) {
        LocalDate first = firstDay(basis.contract(), basis.usage().today());
        return new Choices(basis.contract(), basis.offered(), YearMonth.from(first));
    }

    /** The first day on which a choice could count. */
    static LocalDate firstDay(Contract contract, LocalDate today) {
        LocalDate next = today.withDayOfMonth(1).plusMonths(1);
        LocalDate start = contract.term().startsOn();
        return contract.status() == ContractStatus.DRAFT || next.isBefore(start) ? start : next;
    }

    /** The same for one month alone, as if it could still be chosen for it. */
    Choices in(YearMonth month) {
        return new Choices(contract, offered, month);
    }

    List<LevelCost> over(List<MonthForecast> months) {
        CommitmentTerms terms = changeable();
        List<LevelCost> costs = new ArrayList<>();
        costs.add(LevelCost.of(LevelCost.Choice.AS_CONTRACTED, contract.level().code(), ahead(), months));
        if (contract.level().code() != null) {
            ContractedLevel none = ContractedLevel.none(contract.currency());
            costs.add(LevelCost.of(LevelCost.Choice.PAY_AS_YOU_GO, null, terms.changed(from, none), months));
        }
        offered.stream()
                .filter(level -> !isContracted(level, months))
                .map(level ->
                        LevelCost.of(LevelCost.Choice.LEVEL, level.code(), terms.changed(from, priced(level)), months))
                .forEach(costs::add);
        return costs;
    }

    /** What is agreed for later counts as contracted. */
    private CommitmentTerms ahead() {
        return contract.terms().ahead();
    }

    /** The terms that a choice changes; where there is no term, a level would begin one, without a share of any month. */
    private CommitmentTerms changeable() {
        return contract.term().isBounded()
                ? ahead()
                : CommitmentTerms.of(
                        contract.level(), Term.of(from.minusMonths(AROUND).atDay(1), AROUND + AROUND), false);
    }

    /** A change keeps a special price where it is the better one. */
    private ContractedLevel priced(ContractedLevel level) {
        return level.keeping(contract.level());
    }

    /** True when the contract has this very level in all of these months anyway. */
    private boolean isContracted(ContractedLevel level, List<MonthForecast> months) {
        return months.stream()
                .map(month -> ahead().levelIn(month.month()))
                .allMatch(own -> Objects.equals(own.offer(), level.offer())
                        && own.discount().equals(priced(level).discount()));
    }

    /** True when what the contract has in all of these months can still be chosen by others. */
    boolean isOnOffer(List<MonthForecast> months) {
        return offered.stream().anyMatch(level -> isContracted(level, months));
    }
}
