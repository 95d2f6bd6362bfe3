package dev.cspmesh.contract.pricebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cspmesh.kit.problem.Rejected;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBookTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-15T09:30:00Z"), ZoneOffset.UTC);
    private static final List<SkuPrice> ONE = List.of(sku("A"));

    @Test
    void a_book_is_the_next_version_of_its_service_and_currency() {
        PriceBook first = publish(period("2024-01-01", "2024-08-31"), ONE, List.of());

        PriceBook second = publish(period("2024-09-01", null), ONE, List.of(first));

        assertThat(first.bookVersion()).isEqualTo(1);
        assertThat(second.bookVersion()).isEqualTo(2);
    }

    @Test
    void the_fact_keeps_every_digit_of_a_price() {
        SkuPrice tiny = new SkuPrice("A", "a", "GB", new BigDecimal("0.000000000000000001"));

        PriceBookEvent.Published published =
                publish(period("2024-09-01", null), List.of(tiny), List.of()).published(List.of(tiny));

        assertThat(published.skus().getFirst().listUnitPrice()).isEqualTo("0.000000000000000001");
        assertThat(published.endsOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "open",
            value = {
                "2024-01-01, 2024-08-31, 2024-09-01, 2024-12-31, false",
                "2024-01-01, 2024-08-31, 2024-08-31, 2024-12-31, true",
                "2024-01-01, open, 2030-01-01, open, true",
                "2024-06-01, open, 2024-01-01, 2024-05-31, false",
                "2024-09-01, open, 2024-01-01, open, false",
                "2024-09-01, 2024-09-30, 2024-01-01, open, false",
                "2024-01-01, open, 2024-01-01, open, true",
                "2024-06-01, open, 2024-01-01, 2024-06-01, true",
                "2024-01-01, 2024-01-31, 2024-01-10, 2024-01-10, true"
            })
    void two_books_never_share_a_day(String from, String to, String otherFrom, String otherTo, boolean refused) {
        PriceBook other = publish(period(otherFrom, otherTo), ONE, List.of());

        Rejected refusal = refusal(() -> publish(period(from, to), ONE, List.of(other)));

        assertThat(refusal != null).isEqualTo(refused);
        if (refused) {
            assertThat(refusal.rejection().type().slug()).isEqualTo("price-book-overlap");
        }
    }

    @Test
    void the_first_day_of_a_successor_ends_a_book_without_an_end() {
        PriceBook open = publish(period("2024-01-01", null), ONE, List.of());

        PriceBookEvent.Ended ended = open.endedBy(publish(period("2025-01-01", null), ONE, List.of(open)));

        assertThat(ended.endsOn()).isEqualTo("2024-12-31");
    }

    @ParameterizedTest
    @CsvSource({"2024-09-01, 2024-08-31", "2024-09-01, 2023-09-01"})
    void a_period_without_a_day_is_refused(String from, String to) {
        Rejected refusal = refusal(() -> publish(period(from, to), ONE, List.of()));

        assertThat(refusal.rejection().type().slug()).isEqualTo("period-reversed");
    }

    @Test
    void a_sku_stands_in_a_book_once() {
        Rejected refusal =
                refusal(() -> publish(period("2024-09-01", null), List.of(sku("A"), sku("B"), sku("A")), List.of()));

        assertThat(refusal.rejection().errors().getFirst().pointer()).isEqualTo("#/skus/2/sku");
    }

    @Test
    void a_book_of_5000_ordinary_skus_fits_one_message() {
        List<SkuPrice> skus = IntStream.range(0, 5000)
                .mapToObj(i ->
                        new SkuPrice("G95FST5FTYV3J" + i, "Data transfer from US West (Oregon)", "GB", BigDecimal.ONE))
                .toList();

        assertThat(publish(period("2024-09-01", null), skus, List.of()).bookVersion())
                .isEqualTo(1);
    }

    @Test
    void a_book_that_does_not_fit_one_message_is_refused() {
        SkuPrice long_ = new SkuPrice("A", "\"".repeat(200), "GB", BigDecimal.ONE);

        var refusal = PriceBookRules.fitsOneMessage(Collections.nCopies(1800, long_));

        assertThat(refusal).isPresent();
    }

    @Test
    void a_successor_starts_today_or_later_since_prices_of_the_past_stay() {
        PriceBook open = publish(period("2024-01-01", null), ONE, List.of());

        Rejected refusal = refusal(() -> publish(period("2024-08-14", null), ONE, List.of(open)));

        assertThat(refusal.rejection().type().slug()).isEqualTo("price-book-overlap");
        assertThat(refusal.rejection().errors().getFirst().allowed()).isEqualTo("2024-08-15 or later");
        assertThat(publish(period("2024-08-15", null), ONE, List.of(open)).bookVersion())
                .isEqualTo(2);
    }

    private static PriceBook publish(ValidityPeriod period, List<SkuPrice> skus, List<PriceBook> others) {
        return PriceBook.publish(new UUID(0, 1), new PriceBook.Offer("vmc-aws", "USD"), period, skus, others, NOW);
    }

    private static ValidityPeriod period(String from, String to) {
        return new ValidityPeriod(LocalDate.parse(from), Optional.ofNullable(to).map(LocalDate::parse));
    }

    private static SkuPrice sku(String code) {
        return new SkuPrice(code, "a name", "GB", new BigDecimal("0.10"));
    }

    private static Rejected refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        return catchThrowableOfType(Rejected.class, verb);
    }
}
