package dev.cspmesh.billing.metering.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.metering.Batch;
import dev.cspmesh.billing.metering.IngestResult;
import dev.cspmesh.billing.metering.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsageRulesTest {

    private static final BigDecimal TINY_PRICE = new BigDecimal("0.0000000001");
    private static final Instant NOW = Instant.parse("2024-09-20T12:00:00Z");
    private static final SubscriptionKey SUBSCRIPTION =
            new SubscriptionKey("CSP-100234", UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final SubscriptionKey FREE =
            new SubscriptionKey("CSP-100234", UUID.fromString("00000000-0000-7000-8000-000000000002"));
    private static final UUID CUSTOMER = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final UUID FIRST_BOOK = UUID.fromString("00000000-0000-7000-8000-000000000011");
    private static final UUID SECOND_BOOK = UUID.fromString("00000000-0000-7000-8000-000000000012");

    private static final Instant LATER = Instant.parse("2024-12-01T00:00:00Z");

    private final MeteredContract contract = new MeteredContract(
            UUID.fromString("00000000-0000-7000-8000-000000000004"),
            "vmc-aws",
            "USD",
            LocalDate.of(2024, 9, 1),
            Optional.of(LocalDate.of(2025, 9, 1)),
            ZoneId.of("Asia/Kathmandu"),
            Optional.of(YearMonth.of(2024, 9)));

    @Test
    void usage_that_fits_counts_for_its_customer_contract_month_and_price_book() {
        Verdict verdict = judged(usage().build());

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> {
            assertThat(accepted.month()).isEqualTo(new Verdict.ContractMonth(contract.id(), YearMonth.of(2024, 9)));
            assertThat(accepted.customerOrganizationId()).isEqualTo(CUSTOMER);
            assertThat(accepted.priceBookId()).isEqualTo(FIRST_BOOK);
        });
    }

    @Test
    void the_billing_zone_decides_the_month_and_its_first_instant_belongs_to_it() {
        assertThat(refusal(usage().from("2024-08-31T18:14:59Z").build())).contains(UsageReason.OUTSIDE_TERM);
        assertThat(refusal(usage().from("2024-08-31T18:15:00Z").build())).isEmpty();
    }

    @Test
    void the_end_of_a_contract_is_exclusive() {
        UsageContext later = context(Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(refusal(usage().from("2025-08-31T18:14:59Z").build(), later)).isEmpty();
        assertThat(refusal(usage().from("2025-08-31T18:15:00Z").build(), later)).contains(UsageReason.OUTSIDE_TERM);
    }

    @Test
    void usage_is_priced_by_the_price_book_of_its_day() {
        Verdict verdict = judged(usage().from("2024-09-14T18:15:00Z").build());

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(accepted.priceBookId()).isEqualTo(SECOND_BOOK));
    }

    @Test
    void usage_that_has_not_begun_is_refused() {
        assertThat(refusal(usage().from("2024-09-20T12:00:01Z").build())).contains(UsageReason.FUTURE);
        assertThat(refusal(usage().from("2024-09-20T12:00:00Z").build())).isEmpty();
    }

    @Test
    void an_empty_or_turned_period_is_refused() {
        assertThat(refusal(usage().lasting(0).build())).contains(UsageReason.INVALID_PERIOD);
        assertThat(refusal(usage().lasting(-3600).build())).contains(UsageReason.INVALID_PERIOD);
    }

    @Test
    void a_time_that_no_calendar_knows_is_refused() {
        assertThat(refusal(usage().from("-1000000000-01-01T00:00:00Z").build())).contains(UsageReason.INVALID_PERIOD);
        assertThat(refusal(usage().from("1999-12-31T23:59:59Z").build())).contains(UsageReason.INVALID_PERIOD);
        assertThat(refusal(usage().from("2199-12-31T23:59:59Z").build())).contains(UsageReason.INVALID_PERIOD);
    }

    @Test
    void a_period_longer_than_a_leap_year_is_refused() {
        assertThat(refusal(usage().lasting(366L * 86_400).build())).isEmpty();
        assertThat(refusal(usage().lasting(366L * 86_400 + 1).build())).contains(UsageReason.INVALID_PERIOD);
    }

    @Test
    void a_negative_quantity_is_refused_unless_it_is_a_correction() {
        assertThat(refusal(usage().quantity("-1").build())).contains(UsageReason.NEGATIVE_QUANTITY);
        assertThat(refusal(usage().quantity("-1").correcting().build())).isEmpty();
    }

    @Test
    void thirty_eight_digits_are_taken_and_one_more_is_not() {
        assertThat(refusal(usage().quantity("1234567890123456789012.3456789012345678")
                        .build()))
                .isEmpty();
        assertThat(refusal(usage().quantity("12345678901234567890123.3456789012345678")
                        .build()))
                .contains(UsageReason.TOO_MANY_DIGITS);
        assertThat(refusal(usage().quantity("0." + "0".repeat(38) + "1").build()))
                .contains(UsageReason.TOO_MANY_DIGITS);
    }

    @Test
    void usage_whose_amount_money_cannot_carry_is_refused_where_it_enters() {
        assertThat(refusal(usage().quantity("9999999999999999999999999").build()))
                .isEmpty();
        assertThat(refusal(usage().quantity("10000000000000000000000000").build()))
                .contains(UsageReason.TOO_MANY_DIGITS);
        assertThat(refusal(usage().quantity("-10000000000000000000000000")
                        .correcting()
                        .build()))
                .contains(UsageReason.TOO_MANY_DIGITS);
    }

    @Test
    void an_unknown_subscription_is_refused() {
        assertThat(refusal(usage().of(new SubscriptionKey(
                                "CSP-100234", UUID.fromString("00000000-0000-7000-8000-00000000dead")))
                        .build()))
                .contains(UsageReason.UNKNOWN_SUBSCRIPTION);
    }

    @Test
    void the_same_activation_of_another_partner_is_another_subscription() {
        assertThat(refusal(usage().of(new SubscriptionKey("CSP-100235", SUBSCRIPTION.activationId()))
                        .build()))
                .contains(UsageReason.UNKNOWN_SUBSCRIPTION);
    }

    @Test
    void usage_of_a_subscription_without_contract_is_refused() {
        assertThat(refusal(usage().of(FREE).build())).contains(UsageReason.NO_CONTRACT);
    }

    @Test
    void an_unknown_sku_is_refused() {
        assertThat(refusal(usage().sku("B").build())).contains(UsageReason.UNKNOWN_SKU);
    }

    @Test
    void another_unit_than_the_price_books_is_refused() {
        assertThat(refusal(usage().unit("Days").build())).contains(UsageReason.UNKNOWN_UNIT);
    }

    @Test
    void the_same_content_in_another_notation_has_the_same_hash() {
        assertThat(usage().quantity("2.500").build().contentHash())
                .isEqualTo(usage().quantity("2.5").build().contentHash());
        assertThat(usage().quantity("2.501").build().contentHash())
                .isNotEqualTo(usage().quantity("2.5").build().contentHash());
    }

    @Test
    void an_identity_that_comes_twice_in_a_batch_counts_once_and_conflicts_when_it_differs() {
        Usage first = usage().quantity("1").build();
        Usage same = usage().quantity("1.0").build();
        Usage other = usage().quantity("2").build();
        List<Usage> reported = List.of(first, same, other);
        Batch batch = Batch.judged(reported, context(NOW));

        IngestResult settlement = IngestResult.of(reported, batch, Set.of(first.identity()), Map.of());

        assertThat(batch.accepted()).hasSize(1);
        assertThat(settlement.outcomes())
                .extracting(Outcome::status)
                .containsExactly(Outcome.Status.ACCEPTED, Outcome.Status.DUPLICATE, Outcome.Status.CONFLICT);
    }

    @Test
    void usage_of_a_spooled_month_keeps_its_period_and_is_charged_on_the_next_order() {
        Verdict verdict = UsageRules.judge(usage().build(), context(spooledUntil("2024-11"), LATER));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> {
            assertThat(accepted.period()).isEqualTo(YearMonth.of(2024, 9));
            assertThat(accepted.month().month()).isEqualTo(YearMonth.of(2024, 11));
        });
    }

    @Test
    void late_usage_is_taken_for_ninety_days_in_the_billing_zone() {
        Instant lastMoment = Instant.parse("2024-12-29T18:15:00Z");
        MeteredContract spooled = spooledUntil("2024-12");

        assertThat(refusal(usage().build(), context(spooled, lastMoment))).isEmpty();
        assertThat(refusal(usage().build(), context(spooled, lastMoment.plusSeconds(1))))
                .contains(UsageReason.LATE);
        assertThat(refusal(
                        usage().build(),
                        context(spooled, lastMoment.plusSeconds(1)).reviewed()))
                .isEmpty();
    }

    @Test
    void usage_of_a_contract_without_an_order_left_waits_for_a_person() {
        MeteredContract over = spooled(Optional.empty());

        assertThat(refusal(usage().build(), context(over, LATER))).contains(UsageReason.NO_ORDER_LEFT);
        assertThat(refusal(usage().build(), context(over, LATER).reviewed())).contains(UsageReason.NO_ORDER_LEFT);
    }

    @Test
    void a_batch_is_judged_again_when_an_order_was_spooled_meanwhile() {
        Batch batch = Batch.judged(List.of(usage().build()), context(NOW));

        assertThat(batch.isStillIn(Set.of())).isFalse();
        assertThat(batch.isStillIn(Set.copyOf(batch.months()))).isTrue();
    }

    private MeteredContract spooledUntil(String next) {
        return spooled(Optional.of(YearMonth.parse(next)));
    }

    private MeteredContract spooled(Optional<YearMonth> next) {
        return new MeteredContract(
                contract.id(),
                contract.service(),
                contract.currency(),
                contract.startsOn(),
                contract.endsBefore(),
                contract.zone(),
                next);
    }

    private Verdict judged(Usage usage) {
        return UsageRules.judge(usage, context(NOW));
    }

    private Optional<UsageReason> refusal(Usage usage) {
        return refusal(usage, context(NOW));
    }

    private static Optional<UsageReason> refusal(Usage usage, UsageContext context) {
        return switch (UsageRules.judge(usage, context)) {
            case Verdict.Accepted accepted -> Optional.empty();
            case Verdict.Rejected rejected -> Optional.of(rejected.reason());
        };
    }

    private UsageContext context(Instant now) {
        return context(contract, now);
    }

    private UsageContext context(MeteredContract contract, Instant now) {
        LocalDate change = LocalDate.of(2024, 9, 15);
        return new UsageContext(
                Map.of(
                        SUBSCRIPTION, new MeteredSubscription(CUSTOMER, Optional.of(contract)),
                        FREE, new MeteredSubscription(CUSTOMER, Optional.empty())),
                Map.of(
                        new ListPrice.Key("vmc-aws", "USD", "A"),
                        List.of(
                                new ListPrice(
                                        FIRST_BOOK, "Hours", TINY_PRICE, LocalDate.of(2024, 1, 1), Optional.of(change)),
                                new ListPrice(SECOND_BOOK, "Hours", TINY_PRICE, change, Optional.empty()))),
                new UsageContext.Times(now, Duration.ZERO, Duration.ofDays(90)));
    }

    private static Builder usage() {
        return new Builder();
    }

    /** A valid event, to be bent. */
    private static final class Builder {

        private SubscriptionKey subscription = SUBSCRIPTION;
        private String sku = "A";
        private String unit = "Hours";
        private String quantity = "1";
        private Instant from = Instant.parse("2024-09-10T00:00:00Z");
        private long seconds = 3_600;
        private boolean correction;

        Builder of(SubscriptionKey other) {
            subscription = other;
            return this;
        }

        Builder sku(String other) {
            sku = other;
            return this;
        }

        Builder unit(String other) {
            unit = other;
            return this;
        }

        Builder quantity(String other) {
            quantity = other;
            return this;
        }

        Builder from(String instant) {
            from = Instant.parse(instant);
            return this;
        }

        Builder lasting(long other) {
            seconds = other;
            return this;
        }

        Builder correcting() {
            correction = true;
            return this;
        }

        Usage build() {
            return new Usage(
                    new Identity("/meters/test", "1"),
                    subscription,
                    sku,
                    unit,
                    new BigDecimal(quantity),
                    from,
                    from.plusSeconds(seconds),
                    correction);
        }
    }
}
