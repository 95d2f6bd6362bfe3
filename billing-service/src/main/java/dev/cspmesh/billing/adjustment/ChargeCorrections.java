package dev.cspmesh.billing.adjustment;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.Orders;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.line.OrderLines;
import dev.cspmesh.billing.order.reading.LineProvenance;
import dev.cspmesh.billing.order.spooling.Corrections;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.kit.money.BasisPoints;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Turns applied adjustments into reversals and corrected lines of the contract's next order. */
@ApplicationScoped
class ChargeCorrections implements Corrections {

    private final Adjustments adjustments;
    private final AdjustmentLines lines;
    private final Orders orders;
    private final OrderLines orderLines;
    private final LineProvenance sources;
    private final Clock clock;

    ChargeCorrections(
            Adjustments adjustments,
            AdjustmentLines lines,
            Orders orders,
            OrderLines orderLines,
            LineProvenance sources,
            Clock clock) {
        this.adjustments = adjustments;
        this.lines = lines;
        this.orders = orders;
        this.orderLines = orderLines;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Uni<Waiting> waiting(Contract contract) {
        return adjustments
                .lockWaiting(contract.contractId())
                .chain(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(new Waiting(List.of(), List.of()))
                        : lines.of(ids).chain(all -> rated(contract, all)).map(rated -> new Waiting(ids, rated)));
    }

    private Uni<List<RatedLine>> rated(Contract contract, List<AdjustmentLine> all) {
        Uni<List<RatedLine>> chain = Uni.createFrom().item(List.of());
        for (AdjustmentLine line : all) {
            chain = chain.chain(before -> rated(contract, line)
                    .map(pair -> Stream.concat(before.stream(), pair.stream()).toList()));
        }
        return chain;
    }

    private Uni<List<RatedLine>> rated(Contract contract, AdjustmentLine line) {
        return orders.findById(line.orderId())
                .chain(order -> orderLines
                        .one(order, line.line())
                        .chain(closed -> sources.levelMonth(order, closed)
                                .map(month -> contract.levelIn(month).discountBasisPoints())
                                .map(discount -> pair(order, closed, line, discount))));
    }

    private static List<RatedLine> pair(
            MonthlyOrder order, OrderLine closed, AdjustmentLine line, BasisPoints discount) {
        RatedLine wrong = closed.rated(order);
        var self = new RatedLine.ClosedLine(order.id(), closed.line());
        return List.of(wrong.reversed(self), wrong.corrected(line.quantity(), discount, self));
    }

    @Override
    public Uni<Void> release(UUID orderId) {
        return adjustments.release(orderId, clock.instant());
    }

    @Override
    public Uni<Void> charge(Waiting waiting, UUID orderId) {
        return waiting.adjustments().isEmpty()
                ? Uni.createFrom().voidItem()
                : adjustments.charged(waiting.adjustments(), orderId, clock.instant());
    }
}
