package dev.cspmesh.billing.order.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderView;
import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.order.line.OrderLineView;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order with its lines over HTTP. */
@Schema(name = "Order", description = "A Monthly Billing Order; while it is OPEN, an estimate from the usage so far")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FullOrderView(
        @JsonUnwrapped OrderView.Head head,
        List<OrderLineView> lines,

        @Schema(
                type = SchemaType.STRING,
                format = "date-time",
                description = "The time that was asked for; absent for the order as it is now")
        Optional<Instant> asOf,

        @Schema(description = "What was known by then to be charged on later orders for this month; only as of a time")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<LaterCharge> laterCharges,

        @JsonIgnore long version) {

    /** The order as it is now. */
    public static FullOrderView of(
            MonthlyOrder order, List<OrderLine> lines, List<NextAction> allowedActions, Caller caller) {
        return new FullOrderView(
                OrderView.Head.of(order, allowedActions),
                views(lines, order, caller),
                Optional.empty(),
                List.of(),
                order.version());
    }

    /** The order as it was known then; nothing can be done with it. */
    public static FullOrderView of(OrderAsOf known, Caller caller) {
        MonthlyOrder order = known.order();
        OrderView.Progress progress = OrderView.Progress.asOf(order, known.status(), known.edits(), known.at());
        return new FullOrderView(
                OrderView.Head.of(order, progress, known.summary(), List.of()),
                views(known.lines(), order, caller),
                Optional.of(known.at()),
                known.later().stream().map(LaterCharge::of).toList(),
                order.version());
    }

    private static List<OrderLineView> views(List<OrderLine> lines, MonthlyOrder order, Caller caller) {
        return lines.stream().map(line -> OrderLineView.of(line, order, caller)).toList();
    }

    /** Something about the month that is charged later. */
    @Schema(name = "LaterCharge", description = "Late usage or a correction of the month, charged on a later order")
    record LaterCharge(
            @Schema(examples = "LATE_USAGE", description = "LATE_USAGE or CORRECTION")
            String kind,

            @Schema(examples = "VMC-HOST-I3") String sku,
            @Schema(examples = "Hours") String unit,

            @Schema(examples = "-12.5", description = "What comes on top, exact")
            String quantity,

            @Schema(examples = "0.35") String listUnitPrice) {

        static LaterCharge of(OrderAsOf.Later later) {
            return new LaterCharge(
                    later.kind(),
                    later.sku(),
                    later.unit(),
                    later.quantity().toPlainString(),
                    later.listUnitPrice().toPlainString());
        }
    }
}
