package dev.cspmesh.billing.order;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.money.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An edit of one line in review: the new quantity, and the reason that docs/domain.md asks for. */
@Entity
@Immutable
@Table(name = "order_edit")
public class OrderEdit {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    private int line;
    private BigDecimal quantity;
    private String reason;
    private String person;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected OrderEdit() {}

    public static OrderEdit of(UUID orderId, int line, Change change, Caller caller, Clock clock) {
        OrderEdit edit = new OrderEdit();
        edit.id = Ids.next();
        edit.orderId = orderId;
        edit.line = line;
        edit.quantity = change.quantity().value();
        edit.reason = change.reason();
        edit.person = caller.person();
        edit.at = clock.instant();
        return edit;
    }

    /** What the CSP wants a line to be, and why. */
    public record Change(Quantity quantity, String reason) {}

    public int line() {
        return line;
    }

    public Quantity quantity() {
        return new Quantity(quantity);
    }

    public String reason() {
        return reason;
    }

    /** Subject of the token, for the audit trail. */
    String person() {
        return person;
    }

    Instant at() {
        return at;
    }
}
