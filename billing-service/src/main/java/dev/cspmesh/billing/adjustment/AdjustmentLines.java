package dev.cspmesh.billing.adjustment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.cspmesh.billing.BulkInsert;
import dev.cspmesh.kit.money.Quantity;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The lines of adjustments. The database lets each line of an order be reversed once. */
@ApplicationScoped
class AdjustmentLines {

    private static final String VOID = "update adjustment_line set void = true where adjustment_id = ?1 returning line";
    private static final String READ =
            "select adjustment_id, order_id, line, quantity from adjustment_line where adjustment_id in (?1)"
                    + " order by adjustment_id, line";

    private final BulkInsert rows;

    AdjustmentLines(BulkInsert rows) {
        this.rows = rows;
    }

    Uni<Void> write(Adjustment adjustment, List<AdjustmentLine.Change> changes) {
        return rows.into(
                "adjustment_line",
                changes.stream()
                        .map(change -> new Row(
                                adjustment.id(),
                                adjustment.orderId(),
                                change.line(),
                                change.quantity().value(),
                                false))
                        .toList());
    }

    /** The lines of a rejected adjustment can be adjusted by another one. */
    Uni<Void> free(Adjustment adjustment) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(VOID, Integer.class)
                        .setParameter(1, adjustment.id())
                        .getResultList())
                .replaceWithVoid();
    }

    /** The lines of adjustments that the caller was found to see. */
    Uni<List<AdjustmentLine>> of(List<UUID> adjustments) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, adjustments)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new AdjustmentLine(
                                (UUID) row[0], (UUID) row[1], (Integer) row[2], new Quantity((BigDecimal) row[3])))
                        .toList());
    }

    /** A line as the table has it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Row(
            UUID adjustmentId,
            UUID orderId,
            int line,
            BigDecimal quantity,
            @JsonProperty("void") boolean released) {}
}
