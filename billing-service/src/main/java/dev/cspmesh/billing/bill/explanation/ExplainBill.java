package dev.cspmesh.billing.bill.explanation;

import dev.cspmesh.billing.bill.BillLine;
import dev.cspmesh.billing.bill.BillLines;
import dev.cspmesh.billing.bill.Bills;
import dev.cspmesh.billing.order.reading.LineProvenance;
import dev.cspmesh.billing.order.usage.RatedUsage;
import dev.cspmesh.billing.order.usage.RatedUsages;
import dev.cspmesh.billing.order.usage.UsageQuery;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Any amount on any bill leads down to the usage events, the price, the discount and the rounding behind it. */
@ApplicationScoped
class ExplainBill {

    private final Bills bills;
    private final BillLines lines;
    private final LineProvenance sources;
    private final RatedUsages usage;

    ExplainBill(Bills bills, BillLines lines, LineProvenance sources, RatedUsages usage) {
        this.bills = bills;
        this.lines = lines;
        this.sources = sources;
        this.usage = usage;
    }

    /** How a line of a bill that the caller may see came about. */
    @WithSession
    Uni<BillExplanation> explain(Caller caller, UUID id, int number) {
        return bills.get(caller, id)
                .chain(bill -> lines.one(bill, number)
                        .chain(line -> sourcesOf(line)
                                .map(found ->
                                        new BillExplanation(bill, line, found, caller.is(Participant.CUSTOMER)))));
    }

    /** A page of the usage behind a line; of the whole order line, when the line is one step of it. */
    @WithSession
    Uni<Page<RatedUsage>> usage(Caller caller, UUID id, int number, UsageQuery query) {
        Rejection.refuse(searched(caller, query));
        return bills.get(caller, id)
                .chain(bill -> lines.one(bill, number).chain(this::sourcesOf))
                .chain(found -> found.filter(known -> known.line().kind().isUsage())
                        .map(known -> usage.of(caller, known.order(), known.line(), query.filter(), query))
                        .orElseGet(() -> Uni.createFrom().item(nothing(query))));
    }

    /** What is searched are names of meters, which a customer does not see. */
    private static Optional<Rejection> searched(Caller caller, UsageQuery query) {
        return query.search().isPresent() && caller.is(Participant.CUSTOMER)
                ? Optional.of(Rejection.of(CommonProblems.MALFORMED, "A customer can't search in this list.")
                        .field("query:q", "is for those who see the meters", "startsFrom, startsBefore"))
                : Optional.empty();
    }

    private static Page<RatedUsage> nothing(UsageQuery query) {
        Page<RatedUsage> empty = Page.whole(List.of());
        return query.count() ? empty.of(0) : empty;
    }

    private Uni<Optional<LineProvenance.Sources>> sourcesOf(BillLine line) {
        return line.orderedAs()
                .map(place -> sources.of(place).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
