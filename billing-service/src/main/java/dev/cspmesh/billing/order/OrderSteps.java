package dev.cspmesh.billing.order;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The history of each order: only ever added to, so the state at any time can be read from it. */
@ApplicationScoped
public class OrderSteps implements PanacheRepositoryBase<OrderStep, UUID> {

    private static final Caller ITSELF = new Caller(Participant.SERVICE, "billing-service", "");

    private final Clock clock;

    OrderSteps(Clock clock) {
        this.clock = clock;
    }

    /** Notes where the order stands now and who brought it there. */
    public Uni<OrderStep> note(MonthlyOrder order, Caller caller) {
        return persist(OrderStep.of(order, caller, null, clock));
    }

    /** The same with a reason that was asked for. */
    public Uni<OrderStep> note(MonthlyOrder order, Caller caller, String reason) {
        return persist(OrderStep.of(order, caller, reason, clock));
    }

    /** The same for what the calendar or a policy did. */
    public Uni<OrderStep> noteAutomatic(MonthlyOrder order, String reason) {
        return note(order, ITSELF, reason);
    }

    /** The history of an order that the caller was found to see, oldest first. */
    public Uni<List<OrderStep>> of(MonthlyOrder order) {
        return find("orderId = :order order by at, id", Map.of("order", order.id()))
                .list();
    }
}
