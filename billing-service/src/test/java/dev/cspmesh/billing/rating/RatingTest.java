package dev.cspmesh.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RatingTest {

    private static final UUID ALMA = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID BERG = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final UUID BOOK = UUID.fromString("00000000-0000-7000-8000-0000000000ff");

    private static final RatedLine.ClosedLine SELF = new RatedLine.ClosedLine(new UUID(0, 7), 1);
    private static final YearMonth MONTH = YearMonth.of(2024, 9);

    @Test
    void a_line_is_quantity_times_price_rounded_once_half_up() {
        RatedMonth month = rated(0, usage(ALMA, "A", "2.5", "0.05"));

        assertThat(month.lines()).singleElement().satisfies(line -> {
            assertThat(line.amounts().list()).isEqualTo(usd("0.13"));
            assertThat(line.quantity()).hasToString("2.5");
        });
    }

    @Test
    void tiny_amounts_are_rounded_after_they_are_added_up_and_not_before() {
        RatedMonth month = rated(0, usage(ALMA, "A", "300000", "0.00000004"));

        assertThat(month.summary().reported()).isEqualTo("0.01");
    }

    @Test
    void the_discount_is_taken_from_the_rounded_list_so_that_a_reader_can_follow_it() {
        RatedMonth month = rated(1500, usage(ALMA, "A", "1", "10.03"));

        Amounts amounts = month.lines().getFirst().amounts();
        assertThat(amounts.discount()).isEqualTo(usd("1.50"));
        assertThat(amounts.net()).isEqualTo(usd("8.53"));
    }

    @Test
    void a_correction_is_rounded_like_the_usage_it_takes_back() {
        RatedMonth taken = rated(1500, usage(ALMA, "A", "1.5", "0.35"));
        RatedMonth back = rated(1500, usage(ALMA, "A", "-1.5", "0.35"));

        assertThat(taken.summary().net().add(back.summary().net())).isZero();
    }

    @Test
    void each_customer_sku_and_price_book_has_a_line_of_its_own_in_a_fixed_order() {
        RatedMonth one = rated(0, usage(BERG, "A", "1", "1"), usage(ALMA, "B", "1", "1"), usage(ALMA, "A", "1", "1"));
        RatedMonth other = rated(0, usage(ALMA, "A", "1", "1"), usage(BERG, "A", "1", "1"), usage(ALMA, "B", "1", "1"));

        assertThat(one).isEqualTo(other);
        assertThat(one.lines()).extracting(RatedLine::line).containsExactly(1, 2, 3);
    }

    @Test
    void what_was_promised_and_not_used_becomes_a_line_that_is_discounted_like_the_rest() {
        RatedMonth month = Rating.rate(snapshot(usd("10.00"), 500, true, List.of(usage(ALMA, "A", "4", "1"))));

        RatedLine underage = month.lines().getLast();
        assertThat(underage.kind()).isEqualTo(LineKind.UNDERAGE);
        assertThat(underage.amounts()).isEqualTo(new Amounts(usd("6.00"), usd("0.30"), usd("5.70")));
        assertThat(month.summary().underage()).isEqualTo("6.00");
        assertThat(month.summary().list()).isEqualTo("10.00");
    }

    @Test
    void underage_is_shown_but_not_charged_when_the_contract_does_not_bill_it() {
        RatedMonth month = Rating.rate(snapshot(usd("10.00"), 500, false, List.of()));

        assertThat(month.lines()).isEmpty();
        assertThat(month.summary().underage()).isEqualTo("10.00");
        assertThat(month.summary().net()).isEqualTo("0.00");
    }

    @Test
    void a_month_without_usage_charges_the_whole_commitment() {
        RatedMonth month = Rating.rate(snapshot(usd("2500.00"), 1000, true, List.of()));

        assertThat(month.summary())
                .isEqualTo(new OrderSummary(
                        new BigDecimal("2500.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("2500.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.00"),
                        new BigDecimal("2500.00"),
                        new BigDecimal("250.00"),
                        new BigDecimal("2250.00")));
    }

    @Test
    void usage_above_the_commitment_is_overage_and_leaves_no_underage() {
        RatedMonth month = Rating.rate(snapshot(usd("10.00"), 500, true, List.of(usage(ALMA, "A", "25", "1"))));

        assertThat(month.summary().overage()).isEqualTo("15.00");
        assertThat(month.summary().underage()).isEqualTo("0.00");
        assertThat(month.lines()).hasSize(1);
    }

    @Test
    void a_currency_without_minor_unit_is_rounded_to_whole_units() {
        RatedMonth month = Rating.rate(snapshot(Money.zero("JPY"), 500, true, List.of(usage(ALMA, "A", "3", "1.5"))));

        assertThat(month.summary().list()).isEqualTo("5");
    }

    @Test
    void thirty_eight_digits_are_kept_exactly() {
        UsageTotal total = usage(ALMA, "A", "12345678901234567890123.456789012345678", "0.00000000000001");

        assertThat(total.exactList().toPlainString()).isEqualTo("123456789.01234567890123456789012345678");
    }

    @Test
    void amounts_that_do_not_add_up_cannot_exist() {
        assertThatThrownBy(() -> new Amounts(usd("1.00"), usd("0.10"), usd("0.91")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RatedMonth rated(int discountBasisPoints, UsageTotal... usage) {
        return Rating.rate(snapshot(Money.zero("USD"), discountBasisPoints, true, Arrays.asList(usage)));
    }

    @Test
    void usage_of_an_earlier_month_keeps_its_period_and_counts_towards_the_commitment() {
        RatedMonth month = Rating.rate(
                snapshot(usd("10.00"), 0, true, List.of(usage(ALMA, "A", "4", "1"), late(ALMA, "A", "6", "1"))));

        assertThat(month.lines()).extracting(RatedLine::kind).containsExactly(LineKind.LATE_USAGE, LineKind.USAGE);
        assertThat(month.lines()).extracting(RatedLine::period).containsExactly(MONTH.minusMonths(1), MONTH);
        assertThat(month.summary().underage()).isEqualTo("0.00");
    }

    @Test
    void a_reversal_and_its_line_are_exactly_nothing() {
        RatedLine wrong = rated(1234, usage(ALMA, "A", "1.5", "0.37")).lines().getFirst();

        RatedLine back = wrong.reversed(SELF);

        assertThat(back.amounts().plus(wrong.amounts())).isEqualTo(Amounts.zero("USD"));
        assertThat(back.quantity()).hasToString("-1.5");
    }

    @Test
    void a_corrected_line_does_not_count_towards_the_commitment() {
        RatedLine wrong = rated(1000, usage(ALMA, "A", "10", "1")).lines().getFirst();
        var snapshot = new RatingSnapshot(
                new RatingSnapshot.Terms(usd("5.00"), new BasisPoints(1000), true),
                MONTH,
                List.of(usage(ALMA, "A", "5", "1")),
                List.of(
                        wrong.reversed(SELF),
                        wrong.corrected(new Quantity(new BigDecimal("4")), new BasisPoints(1000), SELF)),
                usd("0.00"));

        RatedMonth month = Rating.rate(snapshot);

        assertThat(month.lines())
                .extracting(RatedLine::kind)
                .containsExactly(LineKind.USAGE, LineKind.REVERSAL, LineKind.CORRECTION);
        assertThat(month.summary().reported()).isEqualTo("5.00");
        assertThat(month.summary().underage()).isEqualTo("0.00");
        assertThat(month.summary().adjusted()).isEqualTo("-6.00");
        assertThat(month.summary().net()).isEqualTo("-0.90");
    }

    @Test
    void a_prepayment_burns_down_first_and_covers_a_month_to_the_last_cent() {
        RatedMonth month = Rating.rate(prepaid("100.00", usage(ALMA, "A", "3", "3.33"), usage(BERG, "A", "1", "0.05")));

        assertThat(month.lines()).last().extracting(RatedLine::kind).isEqualTo(LineKind.PREPAID);
        assertThat(month.summary().prepaid()).isEqualTo("10.04");
        assertThat(month.summary().net()).isEqualTo("0.00");
    }

    @Test
    void what_the_prepayment_does_not_cover_is_charged_at_the_discount() {
        RatedMonth month = Rating.rate(prepaid("4.00", usage(ALMA, "A", "10", "1")));

        assertThat(month.summary().prepaid()).isEqualTo("4.00");
        assertThat(month.summary().list()).isEqualTo("6.00");
        assertThat(month.summary().net()).isEqualTo("5.25");
    }

    @Test
    void a_month_below_zero_draws_nothing_from_the_prepayment() {
        RatedMonth month = Rating.rate(prepaid("4.00", usage(ALMA, "A", "-10", "1")));

        assertThat(month.summary().prepaid()).isEqualTo("0.00");
        assertThat(month.lines()).extracting(RatedLine::kind).containsExactly(LineKind.USAGE);
    }

    @Test
    void an_edited_line_remembers_what_the_meters_said_over_several_edits() {
        UsageTotal edited = usage(ALMA, "A", "10", "1")
                .edit(new Quantity(new BigDecimal("8")), "tested")
                .edit(new Quantity(new BigDecimal("9")), "tested twice");

        assertThat(edited.quantity()).hasToString("9");
        assertThat(edited.edited()).contains(new UsageTotal.Edited(new Quantity(new BigDecimal("10")), "tested twice"));
    }

    private static RatingSnapshot prepaid(String left, UsageTotal... usage) {
        return new RatingSnapshot(
                new RatingSnapshot.Terms(Money.zero("USD"), new BasisPoints(1250), true),
                MONTH,
                Arrays.asList(usage),
                List.of(),
                usd(left));
    }

    private static UsageTotal late(UUID customer, String sku, String quantity, String price) {
        return new UsageTotal(
                customer,
                new Sku(sku),
                "Hours",
                MONTH.minusMonths(1),
                new Quantity(new BigDecimal(quantity)),
                BOOK,
                new BigDecimal(price),
                Optional.empty());
    }

    private static RatingSnapshot snapshot(
            Money commitment, int discountBasisPoints, boolean underageBilled, List<UsageTotal> usage) {
        return RatingSnapshot.ofUsage(
                new RatingSnapshot.Terms(commitment, new BasisPoints(discountBasisPoints), underageBilled),
                MONTH,
                usage);
    }

    private static UsageTotal usage(UUID customer, String sku, String quantity, String price) {
        return new UsageTotal(
                customer,
                new Sku(sku),
                "Hours",
                MONTH,
                new Quantity(new BigDecimal(quantity)),
                BOOK,
                new BigDecimal(price),
                Optional.empty());
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
