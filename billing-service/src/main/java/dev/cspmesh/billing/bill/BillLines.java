package dev.cspmesh.billing.bill;

import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lines of bills. A caller reaches them through a bill that it may see. */
@ApplicationScoped
public class BillLines implements PanacheRepositoryBase<BillLine, UUID> {

    public Uni<List<BillLine>> of(Bill bill) {
        return find("billId = :bill order by line", Map.of("bill", bill.id())).list();
    }

    /** How these lines of closed orders were charged on a leg when they were billed. */
    public Uni<OriginalCharges> first(List<OrderLine> correcting, Leg leg, String currency) {
        List<RatedLine.ClosedLine> closed = correcting.stream()
                .flatMap(line -> line.corrects().stream())
                .distinct()
                .toList();
        return closed.isEmpty()
                ? Uni.createFrom().item(OriginalCharges.nothing())
                : of(closed, leg).map(lines -> charges(lines, closed, currency));
    }

    private Uni<List<BillLine>> of(List<RatedLine.ClosedLine> closed, Leg leg) {
        Set<UUID> orders = closed.stream().map(RatedLine.ClosedLine::orderId).collect(Collectors.toSet());
        return find(
                        "orderId in :orders and billId in (select b.id from Bill b where b.leg = :leg)"
                                + " order by billId, line",
                        Map.of("orders", orders, "leg", leg))
                .list();
    }

    private static OriginalCharges charges(List<BillLine> lines, List<RatedLine.ClosedLine> closed, String currency) {
        return new OriginalCharges(lines.stream()
                .filter(line -> line.orderedAs().filter(closed::contains).isPresent())
                .collect(Collectors.groupingBy(
                        line -> line.orderedAs().orElseThrow(),
                        Collectors.mapping(line -> line.charge(currency), Collectors.toList()))));
    }

    /** One line of a bill that the caller was found to see. */
    public Uni<BillLine> one(Bill bill, int line) {
        return find("billId = :bill and line = :line", Map.of("bill", bill.id(), "line", line))
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("line", line).rejected());
    }
}
