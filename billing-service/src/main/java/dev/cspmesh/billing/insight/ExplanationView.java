package dev.cspmesh.billing.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.billing.order.reading.LineProvenance;
import dev.cspmesh.billing.projection.contract.ContractChanged;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An explanation over HTTP. */
@Schema(name = "LineExplanation", description = "How the amounts of a line came about, down to the usage events")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ExplanationView(
        UUID orderId,
        @Schema(examples = "1") int line,
        LineKind kind,
        YearMonth period,

        @Schema(type = SchemaType.INTEGER, examples = "744", description = "Usage events behind the line")
        Optional<Long> events,

        @Schema(type = SchemaType.STRING, examples = "744", description = "What the meters said in sum")
        Optional<String> metered,

        @Schema(examples = "744", description = "What is charged; differs from the meters after an edit")
        String quantity,

        Optional<Price> price,

        @Schema(description = "Absent where the contract commits to nothing")
        Optional<Level> level,

        Rounding rounding,

        @Schema(description = "The same in sentences, in the order of the calculation")
        List<String> steps,

        @Schema(description = "Where to read on") List<NextAction> next) {

    /** The price-book version. */
    @Schema(name = "ExplainedPrice", description = "The price-book version that priced the line")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Price(
            UUID priceBookId,
            @Schema(examples = "3") int version,
            LocalDate startsOn,

            @Schema(type = SchemaType.STRING, format = "date", description = "Last day; absent when open")
            Optional<LocalDate> endsOn,

            @Schema(examples = "Host i3, on demand") String name,
            @Schema(examples = "0.0000004") String listUnitPrice) {}

    /** The discount level. */
    @Schema(name = "ExplainedLevel", description = "The commit level version that the contract pins")
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

    /** From exact products to money. */
    @Schema(name = "ExplainedRounding", description = "From the exact product to money: rounded once, half up")
    record Rounding(
            @Schema(examples = "260.4049", description = "quantity × listUnitPrice, exact")
            String exactList,

            Money list,

            @Schema(examples = "-0.0049", description = "list − exactList")
            String listRounding,

            Money discount,

            @Schema(examples = "0.0010", description = "discount − list × level")
            String discountRounding,

            Money net) {}

    static ExplanationView of(Explanation why) {
        return new ExplanationView(
                why.order().id(),
                why.line().line(),
                why.line().kind(),
                why.line().period(),
                why.usage().map(LineProvenance.MeteredAs::events),
                why.usage().map(usage -> usage.quantity().toString()),
                why.line().quantity().toString(),
                why.price().map(price -> price(why, price)),
                Level.of(why.level()),
                rounding(why),
                steps(why),
                next(why));
    }

    private static Price price(Explanation why, LineProvenance.PricedBy price) {
        return new Price(
                price.priceBookId(),
                price.version(),
                price.startsOn(),
                price.endsOn(),
                price.name(),
                why.line().listUnitPrice().toPlainString());
    }

    private static Rounding rounding(Explanation why) {
        return new Rounding(
                why.exactList().toPlainString(),
                why.amounts().list(),
                why.listRounding().toPlainString(),
                why.amounts().discount(),
                why.discountRounding().toPlainString(),
                why.amounts().net());
    }

    private static List<String> steps(Explanation why) {
        List<String> steps = new ArrayList<>();
        why.usage()
                .ifPresent(usage -> steps.add("%d usage events add up to %s %s."
                        .formatted(
                                usage.events(),
                                usage.quantity().toString(),
                                why.line().unit())));
        why.line()
                .edited()
                .ifPresent(edited -> steps.add("Edited in review to %s: %s"
                        .formatted(why.line().quantity().toString(), edited.reason())));
        steps.add(source(why));
        steps.add(roundingStep(why));
        steps.add(discountStep(why));
        return steps;
    }

    private static String roundingStep(Explanation why) {
        return "%s × %s = %s, rounded once, half up: %s."
                .formatted(
                        why.line().quantity().toString(),
                        why.line().listUnitPrice().toPlainString(),
                        why.exactList().toPlainString(),
                        why.amounts().list());
    }

    private static String discountStep(Explanation why) {
        return why.level()
                        .offer()
                        .map(offer -> "Level %s version %d gives %d basis points"
                                .formatted(
                                        offer.code(),
                                        offer.version(),
                                        offer.discountBasisPoints().value()))
                        .orElse("Nothing is committed to, which gives no discount")
                + ": %s off, %s net."
                        .formatted(why.amounts().discount(), why.amounts().net());
    }

    private static String source(Explanation why) {
        return switch (why.line().kind()) {
            case USAGE -> "Priced by the price book that was valid on the days of use.";
            case LATE_USAGE ->
                "Used in %s, reported after its order was spooled, at the price of then."
                        .formatted(why.line().period());
            case REVERSAL -> "Reverses a line of a closed order, to the last digit.";
            case CORRECTION -> "What a line of a closed order should have been, at its price.";
            case UNDERAGE ->
                "Committed %s, reported %s: the difference is charged."
                        .formatted(
                                why.order().summary().minimumCommitment().toPlainString(),
                                why.order().summary().reported().toPlainString());
            case TERMINATION -> "The contract ended early: what was committed for the months after is charged at once.";
            case PREPAID -> "Covered by what was paid beforehand.";
            case PREPAYMENT -> "Paid beforehand.";
            case FEE -> "A fixed fee.";
        };
    }

    private static List<NextAction> next(Explanation why) {
        List<NextAction> next = new ArrayList<>();
        if (why.line().kind().isUsage()) {
            next.add(new NextAction(
                    "listOrderUsage", "GET", "/orders/" + why.order().id() + "/usage"));
        }
        why.line()
                .corrects()
                .ifPresent(closed -> next.add(new NextAction(
                        "explainOrderLine",
                        "GET",
                        "/orders/" + closed.orderId() + "/lines/" + closed.line() + "/explanation")));
        return next;
    }
}
