package dev.cspmesh.billing.order.reading;

import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.billing.order.OrderStep;
import dev.cspmesh.billing.order.OrderView;
import dev.cspmesh.kit.caller.Caller;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an order's past looks over HTTP. */
final class OrderHistoryView {

    private OrderHistoryView() {}

    /** One step. */
    @Schema(name = "OrderStep", description = "Where an order came to, when, through whom and why")
    record Step(
            OrderStatus status,
            Instant at,

            @Schema(examples = "CSP-100234", description = "Party that acted; billing-service for calendar and policy")
            String actor,

            @Schema(examples = "The PO number belongs to another month.", description = "Empty when none was asked for")
            String reason) {

        static Step of(OrderStep step) {
            return new Step(step.status(), step.at(), step.actor(), step.reason());
        }
    }

    /** The seal of a closed order. */
    @Schema(
            name = "OrderSeal",
            description = "Links closed orders: hash = SHA-256(previous + content); a changed order breaks the chain")
    record Seal(
            @Schema(examples = "7", description = "Place among the contract's closed orders, from 1")
            int position,

            @Schema(
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    description = "SHA-256 of the order with its lines")
            String content,

            @Schema(
                    examples = "0000000000000000000000000000000000000000000000000000000000000000",
                    description = "Hash of the seal before, zeros for the first")
            String previous,

            @Schema(
                    examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                    description = "Hash of this seal")
            String hash,

            @Schema(examples = "true", description = "Whether this and all seals before still fit to their orders")
            boolean intact) {

        static Seal of(HashChain.Seal seal) {
            return new Seal(seal.position(), seal.content(), seal.previous(), seal.hash(), seal.intact());
        }
    }

    /** What was believed of an order at a time. */
    @Schema(name = "KnownOrder", description = "What was known of an order and its month at a time")
    record Known(
            UUID orderId,
            YearMonth month,
            Instant knownAt,
            OrderStatus status,
            OrderView.Summary summary,
            List<OrderView.Line> lines,

            @Schema(description = "What was known by then to be charged on later orders for this month")
            List<Later> later) {

        static Known of(OrderAsOf known, Caller caller) {
            MonthlyOrder order = known.order();
            return new Known(
                    order.id(),
                    order.month(),
                    known.at(),
                    known.status(),
                    OrderView.Summary.of(known.summary(), order.currency()),
                    known.lines().stream()
                            .map(line -> OrderView.Line.of(line, order, caller))
                            .toList(),
                    known.later().stream().map(Later::of).toList());
        }
    }

    /** Something about the month that is charged later. */
    @Schema(name = "LaterCharge", description = "Late usage or a correction of the month, charged on a later order")
    record Later(
            @Schema(examples = "LATE_USAGE", description = "LATE_USAGE or CORRECTION")
            String kind,

            @Schema(examples = "VMC-HOST-I3") String sku,
            @Schema(examples = "Hours") String unit,

            @Schema(examples = "-12.5", description = "What comes on top, exact")
            String quantity,

            @Schema(examples = "0.35") String listUnitPrice) {

        static Later of(OrderAsOf.Later later) {
            return new Later(
                    later.kind(),
                    later.sku(),
                    later.unit(),
                    later.quantity().toPlainString(),
                    later.listUnitPrice().toPlainString());
        }
    }
}
