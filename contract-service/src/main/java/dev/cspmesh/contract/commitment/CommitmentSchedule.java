package dev.cspmesh.contract.commitment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cspmesh.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a contract commits to over its whole life: a leg for the first term and for each renewal, and within a leg the
 * levels with the month from which each counts. Immutable, so that a change can be tried before it is made.
 */
public record CommitmentSchedule(List<Leg> legs) {

    public CommitmentSchedule {
        legs = List.copyOf(legs);
    }

    /** A level and the month from which it counts. */
    public record LevelFrom(
            @JsonFormat(shape = JsonFormat.Shape.STRING) YearMonth from, ContractedLevel level) {}

    /**
     * The first term or one renewal.
     *
     * @param levels in the order of their months; the first counts from the first month
     */
    public record Leg(
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate startsOn, int months, List<LevelFrom> levels) {

        public Leg {
            levels = List.copyOf(levels);
        }

        private static Leg of(LocalDate startsOn, int months, ContractedLevel level) {
            return new Leg(startsOn, months, List.of(new LevelFrom(YearMonth.from(startsOn), level)));
        }

        private ContractedLevel level(YearMonth month) {
            return levels.reversed().stream()
                    .filter(step -> !step.from().isAfter(month))
                    .findFirst()
                    .orElse(levels.getFirst())
                    .level();
        }

        private boolean reaches(YearMonth month) {
            return startsOn.plusMonths(months).isAfter(month.atDay(1));
        }

        private boolean startsInMiddle() {
            return startsOn.getDayOfMonth() > 1;
        }

        /** The share of the start's month that a level commits to. */
        private BigDecimal first(ContractedLevel level) {
            int days = startsOn.lengthOfMonth();
            return startsInMiddle() ? level.prorated(days - startsOn.getDayOfMonth() + 1, days) : level.commitment();
        }

        /**
         * A start on day 1 gives as many months as the term has. Any other start gives one more: the first is prorated
         * by days, the start day counts, and rounded down to the level's unit; the last is its complement, so that the
         * sum is exactly term times level (docs/domain.md, contract).
         */
        private List<MonthlyCommitment> commitments() {
            YearMonth start = YearMonth.from(startsOn);
            int last = startsInMiddle() ? months : months - 1;
            return months == 0
                    ? List.of()
                    : IntStream.rangeClosed(0, last)
                            .mapToObj(i -> commit(start.plusMonths(i), i == 0, startsInMiddle() && i == last))
                            .toList();
        }

        private MonthlyCommitment commit(YearMonth month, boolean isFirst, boolean isComplement) {
            ContractedLevel level = level(month);
            BigDecimal amount = isFirst ? first(level) : level.commitment();
            BigDecimal committed = isComplement ? amount.subtract(first(level)) : amount;
            return new MonthlyCommitment(month, Money.rounded(committed, level.currency()));
        }

        private Leg with(YearMonth from, ContractedLevel level) {
            List<LevelFrom> more = new ArrayList<>(levels);
            more.removeIf(step -> !step.from().isBefore(from) && more.size() > 1);
            more.add(new LevelFrom(from, level));
            return new Leg(startsOn, months, more);
        }
    }

    /** The commitment of a contract at its start. */
    public static CommitmentSchedule of(Term term, ContractedLevel level) {
        return new CommitmentSchedule(List.of(Leg.of(term.startsOn(), term.months(), level)));
    }

    /** The commitment of each month; where a renewal begins within a month, that month's parts are added up. */
    public List<MonthlyCommitment> months() {
        Map<YearMonth, Money> months = new TreeMap<>();
        legs.forEach(
                leg -> leg.commitments().forEach(commit -> months.merge(commit.month(), commit.amount(), Money::plus)));
        return months.entrySet().stream()
                .map(month -> new MonthlyCommitment(month.getKey(), month.getValue()))
                .toList();
    }

    /**
     * What the commitment of each month costs after discount: each leg's part at the discount of its own level, added up
     * and rounded once for each month.
     */
    public List<MonthlyCommitment> nets() {
        Map<YearMonth, BigDecimal> nets = new TreeMap<>();
        legs.forEach(leg -> leg.commitments()
                .forEach(commit ->
                        nets.merge(commit.month(), leg.level(commit.month()).net(commit.amount()), BigDecimal::add)));
        String currency = legs.getFirst().levels().getFirst().level().currency();
        return nets.entrySet().stream()
                .map(net -> new MonthlyCommitment(net.getKey(), Money.rounded(net.getValue(), currency)))
                .toList();
    }

    /** Months of the first term or of the last renewal. */
    @JsonIgnore
    public int lastTermMonths() {
        return legs.getLast().months();
    }

    /** Another level from a month on, for what is left of the leg of that month and for all after it. */
    public CommitmentSchedule changed(YearMonth from, ContractedLevel level) {
        return new CommitmentSchedule(legs.stream()
                .map(leg -> leg.reaches(from) || leg.equals(legs.getLast()) ? leg.with(from, level) : leg)
                .toList());
    }

    /** Goes on for some months after its end. */
    public CommitmentSchedule renewed(int more, ContractedLevel level) {
        List<Leg> longer = new ArrayList<>(legs);
        longer.add(Leg.of(endsBefore(), more, level));
        return new CommitmentSchedule(longer);
    }

    /** First day after the last leg, counted from the very start. */
    @JsonIgnore
    public LocalDate endsBefore() {
        return legs.getFirst()
                .startsOn()
                .plusMonths(legs.stream().mapToLong(Leg::months).sum());
    }

    /** The level that counts in a month; the first one before the start, the last one after the end. */
    public ContractedLevel levelIn(YearMonth month) {
        return legs.reversed().stream()
                .filter(leg -> !YearMonth.from(leg.startsOn()).isAfter(month))
                .findFirst()
                .orElse(legs.getFirst())
                .level(month);
    }

    /** The levels by the month from which each counts, one after the other. */
    @JsonIgnore
    public List<LevelFrom> levels() {
        List<LevelFrom> steps = new ArrayList<>();
        YearMonth first = YearMonth.from(legs.getFirst().startsOn());
        for (YearMonth month = first;
                month.equals(first) || month.atDay(1).isBefore(endsBefore());
                month = month.plusMonths(1)) {
            ContractedLevel level = levelIn(month);
            if (steps.isEmpty() || !steps.getLast().level().equals(level)) {
                steps.add(new LevelFrom(month, level));
            }
        }
        return steps;
    }

    /** The commitment of the months that have begun before that day. */
    public List<MonthlyCommitment> before(LocalDate end) {
        return months().stream()
                .filter(commitment -> commitment.month().atDay(1).isBefore(end))
                .toList();
    }

    /** The commitment of all months from one on. */
    public Money from(YearMonth month) {
        String currency = legs.getFirst().levels().getFirst().level().currency();
        return months().stream()
                .filter(commit -> !commit.month().isBefore(month))
                .map(MonthlyCommitment::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
