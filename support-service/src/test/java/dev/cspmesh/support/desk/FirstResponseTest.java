package dev.cspmesh.support.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-11-20 is a Friday. */
class FirstResponseTest {

    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final FirstResponse CLOCK = clock(ZoneId.of("UTC"));

    @ParameterizedTest(name = "severity {0} opened {1} is due {2}")
    @CsvSource({
        // around the clock
        "1, 2026-11-20T16:50:00Z, 2026-11-20T17:20:00Z",
        "1, 2026-11-21T23:45:00Z, 2026-11-22T00:15:00Z",
        // inside one day
        "2, 2026-11-17T09:00:00Z, 2026-11-17T13:00:00Z",
        "2, 2026-11-17T13:00:00Z, 2026-11-17T17:00:00Z",
        // over a night
        "2, 2026-11-17T13:00:01Z, 2026-11-18T09:00:01Z",
        "3, 2026-11-17T10:30:00Z, 2026-11-18T10:30:00Z",
        "4, 2026-11-17T09:00:00Z, 2026-11-18T13:00:00Z",
        // over a weekend
        "2, 2026-11-20T15:00:00Z, 2026-11-23T11:00:00Z",
        "3, 2026-11-20T15:00:00Z, 2026-11-23T15:00:00Z",
        "4, 2026-11-20T15:00:00Z, 2026-11-24T11:00:00Z",
        "4, 2026-11-20T17:00:00Z, 2026-11-24T13:00:00Z",
        // opened outside business hours: counts from the next opening
        "2, 2026-11-17T07:15:00Z, 2026-11-17T13:00:00Z",
        "2, 2026-11-17T20:00:00Z, 2026-11-18T13:00:00Z",
        "3, 2026-11-21T12:00:00Z, 2026-11-23T17:00:00Z",
        "2, 2026-11-22T23:59:59Z, 2026-11-23T13:00:00Z"
    })
    void the_first_answer_is_due(int severity, Instant openedAt, Instant due) {
        assertThat(CLOCK.dueAt(severity, openedAt)).isEqualTo(due);
    }

    @Test
    void business_hours_follow_the_zone_over_a_change_of_its_clock() {
        // Berlin leaves summer time on Sunday 2026-10-25: Friday 16:00 is 14:00Z, Monday 09:00 is 08:00Z.
        assertThat(clock(ZoneId.of("Europe/Berlin")).dueAt(2, Instant.parse("2026-10-23T14:00:00Z")))
                .isEqualTo(Instant.parse("2026-10-26T11:00:00Z"));
    }

    @ParameterizedTest(name = "severity {0} due {1}, paused {2} to {3}, is due {4}")
    @CsvSource({
        "1, 2026-11-20T10:30:00Z, 2026-11-20T10:10:00Z, 2026-11-20T12:00:00Z, 2026-11-20T12:20:00Z",
        "2, 2026-11-20T14:00:00Z, 2026-11-20T12:00:00Z, 2026-11-20T13:00:00Z, 2026-11-20T15:00:00Z",
        "2, 2026-11-20T14:00:00Z, 2026-11-20T12:00:00Z, 2026-11-20T16:00:00Z, 2026-11-23T10:00:00Z",
        // a pause outside business hours costs nothing
        "3, 2026-11-23T15:00:00Z, 2026-11-20T18:00:00Z, 2026-11-22T18:00:00Z, 2026-11-23T15:00:00Z",
        // what had run out stays so
        "2, 2026-11-20T14:00:00Z, 2026-11-20T14:00:00Z, 2026-11-20T16:00:00Z, 2026-11-20T14:00:00Z",
        "1, 2026-11-20T14:00:00Z, 2026-11-20T14:30:00Z, 2026-11-20T16:00:00Z, 2026-11-20T14:00:00Z"
    })
    void the_clock_stands_still_in_a_pause(int severity, Instant due, Instant paused, Instant resumed, Instant then) {
        assertThat(CLOCK.dueAfterPause(severity, due, paused, resumed)).isEqualTo(then);
    }

    @Test
    void business_hours_need_a_day_and_open_before_they_close() {
        assertThatThrownBy(() -> new BusinessHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BusinessHours(WEEK, LocalTime.of(17, 0), LocalTime.of(9, 0), ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FirstResponse clock(ZoneId zone) {
        return new FirstResponse(
                Duration.ofMinutes(30),
                Map.of(2, Duration.ofHours(4), 3, Duration.ofHours(8), 4, Duration.ofHours(12)),
                new BusinessHours(WEEK, LocalTime.of(9, 0), LocalTime.of(17, 0), zone));
    }
}
