package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.lifecycle.Transition;
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
import java.util.Optional;
import java.util.UUID;

class BillLifeCycleTest implements LifeCycleCases<SettledBill, BillStatus> {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-04T00:00:00Z"), ZoneOffset.UTC);
    private static final Money NOTHING = Money.zero("USD");

    @Override
    public LifeCycle<SettledBill, BillStatus> table() {
        return BillLifeCycle.TABLE;
    }

    @Override
    public SettledBill in(BillStatus state) {
        return AggregateState.put(
                new SettledBill(bill(), NOTHING, LocalDate.of(2024, 11, 4)).paying(usd("10.00")), state);
    }

    /** All of the 100.00 is paid where the row asks for it. */
    @Override
    public SettledBill before(Transition<SettledBill, BillStatus> row) {
        return row.to() == BillStatus.PAID ? in(row.from()).paying(usd("100.00")) : in(row.from());
    }

    @Override
    public Caller caller(String role) {
        return new Caller(Participant.AGGREGATOR, role.equals("issuer") ? "AGG-1" : "CSP-1", "person");
    }

    @Override
    public Verbs<SettledBill> verbs() {
        return Verbs.of(SettledBill.class)
                .request(BillLifeCycle.PAY, SettledBill::pay)
                .automatic(BillLifeCycle.EXPIRE, SettledBill::expire);
    }

    private static Bill bill() {
        Charge charge = new Charge(
                new Charge.Origin(Optional.of(UUID.randomUUID()), Optional.of(1), Optional.empty()),
                LineKind.USAGE,
                new Sku("A"),
                "Hours",
                Quantity.ONE,
                BigDecimal.valueOf(100),
                new Amounts(usd("100.00"), NOTHING, usd("100.00")),
                NOTHING,
                new PricingBasis.AsOrdered());
        BillDraft draft = new BillDraft(
                Leg.CONSOLIDATED, "AGG-1", "CSP-1", YearMonth.of(2024, 9), "USD", List.of(), List.of(charge));
        return Bill.issue(UUID.randomUUID(), draft, 1, new Bill.Names("Agg", "Csp"), 30, CLOCK);
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
