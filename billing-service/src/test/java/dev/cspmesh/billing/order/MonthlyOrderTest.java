package dev.cspmesh.billing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.billing.projection.contract.ContractFixture;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.Rating;
import dev.cspmesh.billing.rating.RatingSnapshot;
import dev.cspmesh.kit.event.DomainEvent;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.Rejected;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MonthlyOrderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-04T00:00:00Z"), ZoneOffset.UTC);
    private static final RatedMonth UNUSED = Rating.rate(RatingSnapshot.ofUsage(
            new RatingSnapshot.Terms(new Money(new BigDecimal("100.00"), "USD"), 500, true),
            YearMonth.of(2024, 9),
            List.of()));

    /** Each verb with the state that it needs. */
    private static final UUID SUCCESSOR = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

    private static final Map<String, Function<MonthlyOrder, OrderEvent>> VERBS = Map.of(
            "spool", order -> order.spool(UNUSED, CLOCK.instant(), CLOCK),
            "submit", order -> order.submit("PO-1", CLOCK),
            "approve", order -> order.approve("PO-2", CLOCK),
            "reject", order -> order.reject("wrong PO"),
            "close", order -> order.close("PO-3", CLOCK),
            "cancel", order -> order.cancel(SUCCESSOR, "changed"));

    private static final Map<String, Set<OrderStatus>> ALLOWED_IN = Map.of(
            "spool", Set.of(OrderStatus.OPEN),
            "submit", Set.of(OrderStatus.PENDING_PROVIDER),
            "approve", Set.of(OrderStatus.PENDING_AGGREGATOR),
            "reject", Set.of(OrderStatus.PENDING_AGGREGATOR),
            "close", Set.of(OrderStatus.PENDING_VENDOR),
            "cancel", Set.of(OrderStatus.PENDING_PROVIDER, OrderStatus.PENDING_AGGREGATOR, OrderStatus.PENDING_VENDOR));

    @Test
    void a_month_goes_from_open_to_closed() {
        MonthlyOrder order = in(OrderStatus.OPEN);

        order.spool(UNUSED, CLOCK.instant(), CLOCK);
        order.submit("PO-1", CLOCK);
        order.approve("PO-2", CLOCK);
        order.close("PO-3", CLOCK);

        assertThat(order.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(order.providerPo()).contains("PO-1");
        assertThat(order.aggregatorPo()).contains("PO-2");
        assertThat(order.vendorPo()).contains("PO-3");
    }

    @Test
    void a_rejected_order_is_with_the_csp_again_and_carries_the_reason_until_it_is_submitted() {
        MonthlyOrder order = in(OrderStatus.PENDING_AGGREGATOR);

        order.reject("wrong PO");

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING_PROVIDER);
        assertThat(order.rejectionReason()).contains("wrong PO");
        order.submit("PO-9", CLOCK);
        assertThat(order.rejectionReason()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING_PROVIDER", "PENDING_AGGREGATOR", "PENDING_VENDOR"})
    void until_it_is_closed_an_order_can_be_cancelled_for_another_one(OrderStatus status) {
        MonthlyOrder order = in(status);

        OrderEvent cancelled = order.cancel(SUCCESSOR, "changed");

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.replacedBy()).contains(SUCCESSOR);
        assertThat(cancelled)
                .isInstanceOfSatisfying(
                        OrderEvent.Cancelled.class,
                        fact -> assertThat(fact.reason()).isEqualTo("changed"));
    }

    @Test
    void a_month_that_is_not_open_opens_and_nothing_follows_an_end() {
        assertThat(OrderStatus.NOT_OPEN.successors()).containsExactly(OrderStatus.OPEN);
        assertThat(OrderStatus.CLOSED.successors()).isEmpty();
        assertThat(OrderStatus.CANCELLED.successors()).isEmpty();
    }

    @Test
    void closing_tells_the_final_amounts() {
        MonthlyOrder order = in(OrderStatus.PENDING_VENDOR);

        OrderEvent closed = order.close("PO-3", CLOCK);

        assertThat(closed).isInstanceOfSatisfying(OrderEvent.Closed.class, fact -> {
            assertThat(fact.list()).hasToString("100.00 USD");
            assertThat(fact.discount()).hasToString("5.00 USD");
            assertThat(fact.net()).hasToString("95.00 USD");
        });
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("forbidden")
    void a_verb_in_another_state_is_refused_and_changes_nothing(String verb, OrderStatus status) {
        MonthlyOrder order = in(status);

        assertThatThrownBy(() -> act(verb, order))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection().type().slug()).isEqualTo("wrong-state"));
        assertThat(order.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_fact_is_keyed_by_its_order(DomainEvent fact, UUID orderId) {
        assertThat(fact.key()).isEqualTo(orderId.toString());
    }

    static Stream<Arguments> forbidden() {
        return ALLOWED_IN.entrySet().stream()
                .flatMap(verb -> EnumSet.complementOf(EnumSet.of(OrderStatus.NOT_OPEN)).stream()
                        .filter(status -> !verb.getValue().contains(status))
                        .map(status -> Arguments.of(verb.getKey(), status)));
    }

    static Stream<Arguments> facts() {
        Map<String, MonthlyOrder> orders = ALLOWED_IN.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, verb -> in(verb.getValue().iterator().next())));
        return orders.entrySet().stream()
                .map(each -> Arguments.of(
                        VERBS.get(each.getKey()).apply(each.getValue()),
                        each.getValue().id()));
    }

    private static OrderEvent act(String verb, MonthlyOrder order) {
        return VERBS.get(verb).apply(order);
    }

    private static MonthlyOrder in(OrderStatus status) {
        MonthlyOrder order = MonthlyOrder.open(
                UUID.randomUUID(),
                ContractFixture.active(500),
                YearMonth.of(2024, 9),
                UNUSED,
                LocalDate.of(2024, 10, 5));
        List<String> way = status == OrderStatus.CANCELLED
                ? List.of("spool", "cancel")
                : List.of("spool", "submit", "approve", "close");
        for (String verb : way) {
            if (order.status() != status) {
                act(verb, order);
            }
        }
        return order;
    }
}
