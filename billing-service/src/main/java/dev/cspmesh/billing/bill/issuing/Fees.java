package dev.cspmesh.billing.bill.issuing;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.pricing.DueFee;
import dev.cspmesh.billing.pricing.FixedFee;
import dev.cspmesh.billing.pricing.PricePlan;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fixed fees: each once for a customer and month, with the first order of the month that is closed. */
@ApplicationScoped
class Fees {

    private static final String CLAIM = """
            insert into fee_charged (partner_id, customer_organization_id, fee, month, order_id)
            select distinct ?1, s.customer_organization_id, ?2, cast(?3 as date), cast(?4 as uuid)
            from subscription s where s.contract_id = ?5
            on conflict do nothing returning customer_organization_id
            """;

    /** Claims the fees of an order's customers that no other order of the month charges, in the current transaction. */
    Uni<Map<UUID, List<DueFee>>> claim(MonthlyOrder order, Contract contract, PricePlan plan) {
        Uni<Map<UUID, List<DueFee>>> chain = Uni.createFrom().item(new HashMap<>());
        for (FixedFee fee : plan.fees(order.contract().service(), order.currency())) {
            FixedFee.Days days = fee.days(order.month(), contract.startsOn(), contract.endsBefore());
            Money amount = fee.prorated(days);
            if (!amount.isZero()) {
                chain = chain.call(due -> claim(order, fee)
                        .invoke(customers ->
                                customers.forEach(customer -> due.computeIfAbsent(customer, first -> new ArrayList<>())
                                        .add(new DueFee(fee, days, amount)))));
            }
        }
        return chain;
    }

    private static Uni<List<UUID>> claim(MonthlyOrder order, FixedFee fee) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, UUID.class)
                        .setParameter(1, order.partnerId())
                        .setParameter(2, fee.code())
                        .setParameter(3, order.month().atDay(1))
                        .setParameter(4, order.id())
                        .setParameter(5, order.contractId())
                        .getResultList());
    }
}
