package dev.cspmesh.billing.adjustment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The lines of adjustments. The database lets each line of an order be taken back once. */
@ApplicationScoped
class AdjustmentLines {

    private static final String INSERT =
            "insert into adjustment_line (adjustment_id, order_id, line, quantity) values (?1, ?2, ?3, ?4)"
                    + " returning line";
    private static final String VOID = "update adjustment_line set void = true where adjustment_id = ?1 returning line";
    private static final String READ =
            "select adjustment_id, order_id, line, quantity from adjustment_line where adjustment_id in (?1)"
                    + " order by adjustment_id, line";

    Uni<Void> write(Adjustment adjustment, List<AdjustmentLine.Wanted> wanted) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (AdjustmentLine.Wanted line : wanted) {
            chain = chain.chain(() -> write(adjustment, line));
        }
        return chain;
    }

    private Uni<Void> write(Adjustment adjustment, AdjustmentLine.Wanted wanted) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT, Integer.class)
                        .setParameter(1, adjustment.id())
                        .setParameter(2, adjustment.orderId())
                        .setParameter(3, wanted.line())
                        .setParameter(4, wanted.quantity())
                        .getResultList())
                .replaceWithVoid();
    }

    /** The lines of a refused adjustment can be adjusted by another one. */
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
                        .map(row ->
                                new AdjustmentLine((UUID) row[0], (UUID) row[1], (Integer) row[2], (BigDecimal) row[3]))
                        .toList());
    }
}
