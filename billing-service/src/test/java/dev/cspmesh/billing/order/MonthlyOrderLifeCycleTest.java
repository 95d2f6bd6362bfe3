package dev.cspmesh.billing.order;

import dev.cspmesh.billing.projection.contract.ContractFixture;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.Rating;
import dev.cspmesh.billing.rating.RatingSnapshot;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

class MonthlyOrderLifeCycleTest implements LifeCycleCases<MonthlyOrder, OrderStatus> {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-04T00:00:00Z"), ZoneOffset.UTC);
    private static final YearMonth MONTH = YearMonth.of(2024, 9);
    private static final RatedMonth UNUSED = Rating.rate(RatingSnapshot.ofUsage(
            new RatingSnapshot.Terms(new Money(new BigDecimal("100.00"), "USD"), new BasisPoints(500), true),
            MONTH,
            List.of()));

    @Override
    public LifeCycle<MonthlyOrder, OrderStatus> table() {
        return MonthlyOrderLifeCycle.TABLE;
    }

    @Override
    public MonthlyOrder in(OrderStatus state) {
        return AggregateState.put(
                MonthlyOrder.open(
                        UUID.randomUUID(),
                        ContractFixture.active(500),
                        MONTH,
                        UNUSED,
                        LocalDate.of(2024, 10, 5),
                        CLOCK),
                state);
    }

    @Override
    public Verbs<MonthlyOrder> verbs() {
        return Verbs.of(MonthlyOrder.class)
                .automatic(MonthlyOrderLifeCycle.SPOOL, order -> order.spool(UNUSED, CLOCK.instant(), CLOCK))
                .request(
                        MonthlyOrderLifeCycle.EDIT_LINE,
                        (order, caller) -> order.edit(
                                caller, UNUSED, 1, new OrderEdit.Change(Quantity.ONE, "metered twice"), CLOCK))
                .request(MonthlyOrderLifeCycle.SUBMIT, (order, caller) -> order.submit(caller, "PO-1", CLOCK))
                .automatic(MonthlyOrderLifeCycle.REMIND, order -> order.remind(CLOCK))
                .automatic(MonthlyOrderLifeCycle.SUBMIT_BY_POLICY, order -> order.submitByPolicy("PO-1", CLOCK))
                .request(MonthlyOrderLifeCycle.APPROVE, (order, caller) -> order.approve(caller, "PO-2", CLOCK))
                .request(MonthlyOrderLifeCycle.REJECT, (order, caller) -> order.reject(caller, "wrong PO", CLOCK))
                .request(MonthlyOrderLifeCycle.CLOSE, (order, caller) -> order.close(caller, "PO-3", CLOCK))
                .request(
                        MonthlyOrderLifeCycle.REPLACE,
                        (order, caller) -> order.replace(caller, UUID.randomUUID(), "changed", CLOCK))
                .request(MonthlyOrderLifeCycle.DRAFT_ADJUSTMENT, (order, caller) -> {
                    table().require(order, MonthlyOrderLifeCycle.DRAFT_ADJUSTMENT, caller);
                    return null;
                });
    }
}
