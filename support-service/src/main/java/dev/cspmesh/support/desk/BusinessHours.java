package dev.cspmesh.support.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The hours in which a desk works, and arithmetic in them.
 *
 * @param opens first moment of a working day
 * @param closes end of a working day, on the same day
 */
public record BusinessHours(Set<DayOfWeek> days, LocalTime opens, LocalTime closes, ZoneId zone) {

    public BusinessHours {
        days = Set.copyOf(days);
        if (days.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("Business hours need a day and must open before they close");
        }
    }

    /** The moment at which that much working time has passed. Time that ends a day ends at its close. */
    public Instant plus(Instant from, Duration working) {
        Duration left = working;
        LocalDate day = LocalDate.ofInstant(from, zone);
        while (left.compareTo(openFrom(day, from)) > 0 || openFrom(day, from).isZero()) {
            left = left.minus(openFrom(day, from));
            day = day.plusDays(1);
        }
        return later(opening(day), from).plus(left);
    }

    /** The working time between two moments; nothing if the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            sum = sum.plus(openFrom(day, from).minus(openFrom(day, later(to, from))));
        }
        return sum;
    }

    /** The working time of a day that lies after a moment. */
    private Duration openFrom(LocalDate day, Instant from) {
        Duration open = Duration.between(later(opening(day), from), closing(day));
        return !days.contains(day.getDayOfWeek()) || open.isNegative() ? Duration.ZERO : open;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(closes).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
