package dev.cspmesh.billing.projection.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * When a month's order is spooled and due (docs/domain.md, MBO: day 4 and day 5 of the next month).
 *
 * @param spoolDay day of the next month, at the first instant of the day in the billing zone
 * @param dueDay day of the next month until which the CSP submits
 */
public record SpoolCalendar(int spoolDay, int dueDay) {

    private static final int SHORTEST_MONTH = 28;

    public SpoolCalendar {
        if (spoolDay < 1 || dueDay < spoolDay || dueDay > SHORTEST_MONTH) {
            throw new IllegalArgumentException("spool day 1.. and due day ..28, in this order");
        }
    }

    /** The first instant of the spool day; a day that begins in a gap of daylight saving begins after the gap. */
    public Instant spoolAt(YearMonth month, ZoneId zone) {
        return month.plusMonths(1).atDay(spoolDay).atStartOfDay(zone).toInstant();
    }

    public LocalDate dueOn(YearMonth month) {
        return month.plusMonths(1).atDay(dueDay);
    }

    /** The due day of an order that replaces another one: the same time for review, and never before the first due day. */
    public LocalDate dueAgain(LocalDate firstDue, LocalDate today) {
        LocalDate again = today.plusDays((long) dueDay - spoolDay);
        return again.isAfter(firstDue) ? again : firstDue;
    }

    /** The first instant after a due day. */
    public Instant overdueAt(LocalDate dueOn, ZoneId zone) {
        return dueOn.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
