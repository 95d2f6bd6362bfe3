package dev.cspmesh.billing.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.metering.validation.MeteredContract;
import dev.cspmesh.billing.projection.contract.SpoolCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months are half-open in the billing zone, whatever the zone's clocks do. */
class CalendarTest {

    private static final SpoolCalendar CALENDAR = new SpoolCalendar(4, 5);

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        // a winter that begins in the month: 31 days and an hour
        "Europe/Berlin,2024-10-31T22:59:59Z,2024-10",
        "Europe/Berlin,2024-10-31T23:00:00Z,2024-11",
        "Europe/Berlin,2024-03-31T21:59:59Z,2024-03",
        "Europe/Berlin,2024-03-31T22:00:00Z,2024-04",
        "America/New_York,2024-03-01T04:59:59Z,2024-02",
        "America/New_York,2024-03-01T05:00:00Z,2024-03",
        // a leap February
        "UTC,2024-02-29T23:59:59.999999999Z,2024-02",
        "UTC,2024-03-01T00:00:00Z,2024-03",
        "UTC,2023-02-28T23:59:59Z,2023-02",
        "UTC,2023-03-01T00:00:00Z,2023-03",
        // five hours and three quarters ahead
        "Asia/Kathmandu,2024-09-30T18:14:59Z,2024-09",
        "Asia/Kathmandu,2024-09-30T18:15:00Z,2024-10",
        // a zone that left out 30 December 2011
        "Pacific/Apia,2011-12-30T09:59:59Z,2011-12",
        "Pacific/Apia,2011-12-31T09:59:59Z,2011-12",
        "Pacific/Apia,2011-12-31T10:00:00Z,2012-01"
    })
    void usage_belongs_to_the_month_in_which_it_begins(String zone, Instant startsAt, YearMonth month) {
        assertThat(in(zone).monthOf(startsAt)).isEqualTo(month);
    }

    @Test
    void every_instant_of_twenty_years_belongs_to_exactly_one_month_and_months_never_go_back() {
        for (String zone : new String[] {"Europe/Berlin", "Asia/Kathmandu", "Pacific/Apia", "America/Sao_Paulo"}) {
            MeteredContract contract = in(zone);
            Instant hour = Instant.parse("2010-01-01T00:00:00Z");
            YearMonth before = contract.monthOf(hour);
            for (int i = 0; i < 20 * 365 * 24; i++) {
                hour = hour.plus(Duration.ofHours(1));
                YearMonth now = contract.monthOf(hour);
                assertThat(now).isBetween(before, before.plusMonths(1));
                before = now;
            }
        }
    }

    @Test
    void usage_of_a_month_is_never_spooled_before_the_month_is_over() {
        Random random = new Random(31_012_024);
        String[] zones = ZoneId.getAvailableZoneIds().stream().sorted().toArray(String[]::new);
        for (int i = 0; i < 10_000; i++) {
            ZoneId zone = ZoneId.of(zones[random.nextInt(zones.length)]);
            YearMonth month = YearMonth.of(2000 + random.nextInt(60), 1 + random.nextInt(12));

            Instant spool = CALENDAR.spoolAt(month, zone);

            assertThat(in(zone.getId()).monthOf(spool.minus(Duration.ofHours(1))))
                    .isEqualTo(month.plusMonths(1));
            assertThat(spool).isBefore(CALENDAR.overdueAt(CALENDAR.dueOn(month), zone));
        }
    }

    private static MeteredContract in(String zone) {
        return new MeteredContract(
                new UUID(0, 1),
                "vmc-aws",
                "USD",
                LocalDate.of(2000, 1, 1),
                Optional.empty(),
                ZoneId.of(zone),
                Optional.of(YearMonth.of(2000, 1)));
    }
}
