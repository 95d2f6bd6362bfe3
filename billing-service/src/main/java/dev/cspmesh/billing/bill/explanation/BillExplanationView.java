package dev.cspmesh.billing.bill.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.billing.bill.BillLine;
import dev.cspmesh.billing.bill.Leg;
import dev.cspmesh.billing.order.reading.LineProvenance;
import dev.cspmesh.billing.order.usage.RatedUsage;
import dev.cspmesh.billing.projection.contract.ContractChanged;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The explanation of a bill's line over HTTP. */
final class BillExplanationView {

    private BillExplanationView() {}

    /** How a line came about. */
    @Schema(
            name = "BillLineExplanation",
            description = "How a line of a bill came about; its parts add up to its total")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Explained(
            UUID billId,
            @Schema(examples = "1") int line,
            Leg leg,
            LineKind kind,

            @Schema(type = SchemaType.INTEGER, examples = "744", description = "Usage events behind the line")
            Optional<Long> events,

            @Schema(type = SchemaType.STRING, examples = "744", description = "What the meters said in sum")
            Optional<String> metered,

            @Schema(examples = "744", description = "What is charged")
            String quantity,

            @Schema(examples = "0.42", description = "Price of one unit on this bill, exact")
            String unitPrice,

            @Schema(description = "The price-book version; not for a customer")
            Optional<Price> price,

            @Schema(description = "The commit level, on the legs above the CSP; absent where nothing is committed to")
            Optional<Level> level,

            BillLineRates rates,

            @Schema(description = "In the order of the calculation; what is zero is left out")
            List<Piece> parts,

            Money total,

            @Schema(description = "Where to read on") List<NextAction> next) {

        static Explained of(BillExplanation why) {
            BillLine line = why.line();
            return new Explained(
                    why.bill().id(),
                    line.line(),
                    why.bill().leg(),
                    line.kind(),
                    why.usage().map(LineProvenance.MeteredAs::events),
                    why.usage().map(usage -> usage.quantity().toString()),
                    line.quantity().toPlainString(),
                    line.unitPrice().toPlainString(),
                    why.price().map(Price::of),
                    why.level().flatMap(Level::of),
                    BillLineRates.of(why),
                    why.parts().stream().map(Piece::of).toList(),
                    Money.rounded(line.total(), why.bill().currency()),
                    next(why));
        }

        private static List<NextAction> next(BillExplanation why) {
            String self = "/bills/" + why.bill().id() + "/lines/" + why.line().line();
            List<NextAction> next = new ArrayList<>();
            why.usage().ifPresent(usage -> next.add(new NextAction("listBillLineUsage", "GET", self + "/usage")));
            why.sources()
                    .filter(known -> !why.forCustomer())
                    .ifPresent(known -> next.add(new NextAction(
                            "explainOrderLine",
                            "GET",
                            "/orders/" + known.order().id() + "/lines/"
                                    + known.line().line() + "/explanation")));
            why.line()
                    .contractId()
                    .ifPresent(contract -> next.add(
                            new NextAction("forecastContract", "GET", "/contracts/" + contract + "/burn-down")));
            return next;
        }
    }

    /** A price-book version. */
    @Schema(name = "BillLinePrice", description = "The price-book version that priced the line")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Price(
            UUID priceBookId,
            @Schema(examples = "3") int version,
            LocalDate startsOn,

            @Schema(type = SchemaType.STRING, format = "date", description = "Last day; absent when open")
            Optional<LocalDate> endsOn,

            @Schema(examples = "Host i3, on demand") String name) {

        static Price of(LineProvenance.PricedBy price) {
            return new Price(price.priceBookId(), price.version(), price.startsOn(), price.endsOn(), price.name());
        }
    }

    /** A commit level. */
    @Schema(name = "BillLineLevel", description = "The commit level version that the discount follows from")
    record Level(
            @Schema(examples = "L2500") String code,
            @Schema(examples = "2") int version,
            @Schema(examples = "1000") int discountBasisPoints) {

        static Optional<Level> of(ContractChanged.LevelFrom level) {
            return level.offer()
                    .map(offer -> new Level(
                            offer.code(),
                            offer.version(),
                            offer.discountBasisPoints().value()));
        }
    }

    /** A part of the total. */
    @Schema(name = "BillLinePart", description = "One of the numbers that add up to the line's total")
    record Piece(
            PriceComponent.Of part,

            @Schema(examples = "quantity × unit price, exact")
            String meaning,

            @Schema(examples = "312.4849", description = "With all digits; what is taken off is negative")
            String amount) {

        static Piece of(PriceComponent part) {
            return new Piece(part.of(), part.of().meaning(), part.amount().toPlainString());
        }
    }

    /** An event. */
    @Schema(name = "BillLineUsage", description = "A usage event behind a line of a bill")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Usage(
            UUID id,

            @Schema(type = SchemaType.STRING, examples = "/meters/eu-1", description = "The meter; not for a customer")
            Optional<String> source,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "11472",
                    description = "Unique within the source; not for a customer")
            Optional<String> eventId,

            @Schema(examples = "2.00000000000", description = "Exact quantity as a decimal string")
            String quantity,

            Instant startsAt,
            Instant endsAt) {

        /** The event as this caller may see it: meters are VMware's, which a customer does not meet. */
        static Usage of(RatedUsage event, Caller caller) {
            boolean knowsMeters = !caller.is(Participant.CUSTOMER);
            return new Usage(
                    event.id(),
                    Optional.of(event.source()).filter(source -> knowsMeters),
                    Optional.of(event.eventId()).filter(id -> knowsMeters),
                    event.quantity().toString(),
                    event.startsAt(),
                    event.endsAt());
        }
    }
}
