package dev.cspmesh.billing.order;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step in the history of an order: where it came to, when, through whom and why. */
@Entity
@Immutable
@Table(name = "order_step")
public class OrderStep {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private Instant at;
    private String actor;
    private @Nullable String person;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected OrderStep() {}

    /** Where the order stands now, and who brought it there. */
    static OrderStep of(MonthlyOrder order, Caller caller, @Nullable String reason, Clock clock) {
        OrderStep step = new OrderStep();
        step.id = Ids.next();
        step.orderId = order.id();
        step.status = order.status();
        step.at = clock.instant();
        step.actor = caller.party();
        step.person = caller.person().isEmpty() ? null : caller.person();
        step.reason = reason;
        return step;
    }

    public OrderStatus status() {
        return status;
    }

    public Instant at() {
        return at;
    }

    /** The party that acted; billing-service for what the calendar or a policy does. */
    public String actor() {
        return actor;
    }

    /** Subject of the token, none for what the service does by itself; for the audit trail. */
    Optional<String> person() {
        return Optional.ofNullable(person);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
