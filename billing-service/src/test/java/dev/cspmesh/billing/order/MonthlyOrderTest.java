package dev.cspmesh.billing.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.billing.projection.contract.ContractFixture;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.Rating;
import dev.cspmesh.billing.rating.RatingSnapshot;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonthlyOrderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-04T00:00:00Z"), ZoneOffset.UTC);
    private static final RatedMonth UNUSED = Rating.rate(RatingSnapshot.ofUsage(
            new RatingSnapshot.Terms(new Money(new BigDecimal("100.00"), "USD"), new BasisPoints(500), true),
            YearMonth.of(2024, 9),
            List.of()));

    private static final UUID SUCCESSOR = UUID.fromString("00000000-0000-7000-8000-0000000000aa");
    private static final Caller CSP = new Caller(Participant.CSP_SAAS, "CSP-1", "person");
    private static final Caller AGGREGATOR = new Caller(Participant.AGGREGATOR, "AGG-1", "person");
    private static final Caller VMWARE = new Caller(Participant.VMWARE, "vmware", "person");

    @Test
    void a_month_goes_from_open_to_closed() {
        MonthlyOrder order = in(OrderStatus.OPEN);

        order.spool(UNUSED, CLOCK.instant(), CLOCK);
        order.submit(CSP, "PO-1", CLOCK);
        order.approve(AGGREGATOR, "PO-2", CLOCK);
        order.close(VMWARE, "PO-3", CLOCK);

        assertThat(order.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(order.purchaseOrders().provider()).isEqualTo("PO-1");
        assertThat(order.purchaseOrders().aggregator()).isEqualTo("PO-2");
        assertThat(order.purchaseOrders().vendor()).isEqualTo("PO-3");
    }

    @Test
    void a_rejected_order_is_with_the_csp_again_and_carries_the_reason_until_it_is_submitted() {
        MonthlyOrder order = in(OrderStatus.PENDING_AGGREGATOR);

        order.reject(AGGREGATOR, "wrong PO", CLOCK);

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_PROVIDER);
        assertThat(order.rejectionReason()).contains("wrong PO");
        order.submit(CSP, "PO-9", CLOCK);
        assertThat(order.rejectionReason()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING_PROVIDER", "PENDING_AGGREGATOR", "PENDING_VENDOR"})
    void until_it_is_closed_an_order_can_be_cancelled_for_another_one(OrderStatus status) {
        MonthlyOrder order = in(status);

        OrderEvent cancelled = order.replace(VMWARE, SUCCESSOR, "changed", CLOCK);

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.replacedBy()).contains(SUCCESSOR);
        assertThat(cancelled)
                .isInstanceOfSatisfying(
                        OrderEvent.Cancelled.class,
                        event -> assertThat(event.reason()).isEqualTo("changed"));
    }

    @Test
    void closing_tells_the_final_amounts() {
        MonthlyOrder order = in(OrderStatus.PENDING_VENDOR);

        OrderEvent closed = order.close(VMWARE, "PO-3", CLOCK);

        assertThat(closed).isInstanceOfSatisfying(OrderEvent.Closed.class, event -> {
            assertThat(event.list()).hasToString("100.00 USD");
            assertThat(event.discount()).hasToString("5.00 USD");
            assertThat(event.net()).hasToString("95.00 USD");
        });
    }

    @Test
    void every_event_is_keyed_by_its_order_and_says_whose_turn_it_is() {
        MonthlyOrder order = in(OrderStatus.OPEN);

        OrderEvent spooled = order.spool(UNUSED, CLOCK.instant(), CLOCK);

        assertThat(spooled.key()).isEqualTo(order.id().toString());
        assertThat(spooled.order().nextActions()).containsOnlyKeys("csp-saas", "vmware");
    }

    private static MonthlyOrder in(OrderStatus status) {
        MonthlyOrder order = MonthlyOrder.open(
                UUID.randomUUID(),
                ContractFixture.active(500),
                YearMonth.of(2024, 9),
                UNUSED,
                LocalDate.of(2024, 10, 5),
                CLOCK);
        if (status != OrderStatus.OPEN) {
            order.spool(UNUSED, CLOCK.instant(), CLOCK);
        }
        return AggregateState.put(order, status);
    }
}
