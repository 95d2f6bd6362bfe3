package dev.cspmesh.billing.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.OrderSummary;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How orders look over HTTP. */
public final class OrderView {

    private OrderView() {}

    /** The totals of an order. */
    @Schema(name = "OrderSummary", description = "Totals; reported and the commitment are MSRP spend")
    public record Summary(
            Money minimumCommitment,
            Money reported,
            Money overage,
            Money underage,
            Money adjusted,
            Money prepaid,
            Money list,
            Money discount,
            Money net,
            Money total) {

        public static Summary of(OrderSummary summary, String currency) {
            return new Summary(
                    Money.rounded(summary.minimumCommitment(), currency),
                    Money.rounded(summary.reported(), currency),
                    Money.rounded(summary.overage(), currency),
                    Money.rounded(summary.underage(), currency),
                    Money.rounded(summary.adjusted(), currency),
                    Money.rounded(summary.prepaid(), currency),
                    Money.rounded(summary.list(), currency),
                    Money.rounded(summary.discount(), currency),
                    Money.rounded(summary.net(), currency),
                    Money.rounded(summary.net(), currency));
        }
    }

    /** One line of an order. */
    @Schema(name = "OrderLine", description = "One line of an order; list − discount = net")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Line(
            @Schema(examples = "1", description = "Number within the order")
            int line,

            LineKind kind,

            @Schema(examples = "VMC-HOST-I3", description = "What was used")
            String sku,

            @Schema(examples = "Hours", description = "Unit of the quantity")
            String unit,

            @Schema(examples = "744.000000000000000", description = "Exact quantity as a decimal string")
            String quantity,

            @Schema(examples = "0.0000004", description = "MSRP of one unit as a decimal string")
            String listUnitPrice,

            Money list,
            Money discount,
            Money net,

            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    examples = "019a9c6e-0000-7000-8000-000000000001",
                    description = "Whose usage it is; shown to the CSP only")
            Optional<UUID> customerOrganizationId,

            @Schema(examples = "2024-08", description = "Month of use; earlier than the order's for late usage")
            YearMonth period,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "743.5",
                    description = "What the meters said, when the quantity was edited in review")
            Optional<String> reportedQuantity,

            @Schema(type = SchemaType.STRING, description = "Why the quantity was edited")
            Optional<String> editReason,

            @Schema(type = SchemaType.STRING, format = "uuid", description = "Closed order whose line this corrects")
            Optional<UUID> correctsOrderId,

            @Schema(type = SchemaType.INTEGER, examples = "3", description = "That line")
            Optional<Integer> correctsLine) {

        /** The line as this caller may see it: a customer is known to its CSP only. */
        public static Line of(OrderLine line, MonthlyOrder order, Caller caller) {
            Amounts amounts = line.amounts(order.currency());
            return new Line(
                    line.line(),
                    line.kind(),
                    line.sku(),
                    line.unit(),
                    line.quantity().toPlainString(),
                    line.listUnitPrice().toPlainString(),
                    amounts.list(),
                    amounts.discount(),
                    amounts.net(),
                    line.customerOrganizationId().filter(customer -> caller.is(Participant.CSP_SAAS)),
                    line.period(order),
                    line.edited().map(edited -> edited.reportedQuantity().toPlainString()),
                    line.edited().map(UsageTotal.Edited::reason),
                    line.corrects().map(RatedLine.ClosedLine::orderId),
                    line.corrects().map(RatedLine.ClosedLine::line));
        }
    }

    /** An order in a list. */
    @Schema(name = "OrderHead", description = "A Monthly Billing Order without its lines")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Head(
            UUID id,
            UUID contractId,
            @Schema(examples = "C-2024-000017") String contractNumber,
            @Schema(examples = "CSP-100234") String partnerId,
            @Schema(examples = "AGG-1001") String aggregatorId,
            @Schema(examples = "vmc-aws") String service,

            @Schema(examples = "2024-09") YearMonth month,

            OrderStatus status,
            LocalDate dueOn,
            Summary summary,

            @Schema(description = "The CSP's purchase order, empty before submission")
            String providerPo,

            @Schema(description = "The aggregator's purchase order, empty before approval")
            String aggregatorPo,

            @Schema(description = "VMware's purchase order, empty before closing")
            String vendorPo,

            @Schema(description = "Why the aggregator sent it back, empty otherwise")
            String rejectionReason,

            @Schema(description = "True when the CSP's policy submitted it, because it was overdue")
            boolean submittedAutomatically,

            @Schema(examples = "0", description = "How many times lines were edited in review")
            int edits,

            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "The order that took the month of a cancelled one")
            Optional<UUID> replacedBy,

            @Schema(type = SchemaType.STRING, format = "date-time")
            Optional<Instant> spooledAt,

            @Schema(type = SchemaType.STRING, format = "date-time")
            Optional<Instant> submittedAt,

            @Schema(type = SchemaType.STRING, format = "date-time")
            Optional<Instant> approvedAt,

            @Schema(type = SchemaType.STRING, format = "date-time")
            Optional<Instant> closedAt,

            List<NextAction> allowedActions) {

        public static Head of(MonthlyOrder order, Caller caller) {
            return new Head(
                    order.id(),
                    order.contractId(),
                    order.contractNumber(),
                    order.partnerId(),
                    order.aggregatorId(),
                    order.service(),
                    order.month(),
                    order.status(),
                    order.dueOn(),
                    Summary.of(order.summary(), order.currency()),
                    order.providerPo().orElse(""),
                    order.aggregatorPo().orElse(""),
                    order.vendorPo().orElse(""),
                    order.rejectionReason().orElse(""),
                    order.isSubmittedAutomatically(),
                    order.edits(),
                    order.replacedBy(),
                    order.spooledAt(),
                    order.submittedAt(),
                    order.approvedAt(),
                    order.closedAt(),
                    actions(order, caller));
        }

        private static List<NextAction> actions(MonthlyOrder order, Caller caller) {
            String self = "/orders/" + order.id();
            return switch (order.status()) {
                case NOT_OPEN, OPEN, CANCELLED -> List.of();
                case CLOSED ->
                    of(caller, Participant.CSP_SAAS, new NextAction("draftAdjustment", "POST", self + "/adjustments"));
                case PENDING_PROVIDER ->
                    replaceableOr(
                            caller,
                            self,
                            Participant.CSP_SAAS,
                            new NextAction("submitOrder", "POST", self + "/submission"),
                            new NextAction("editOrderLine", "PUT", self + "/lines/{line}"));
                case PENDING_AGGREGATOR ->
                    replaceableOr(
                            caller,
                            self,
                            Participant.AGGREGATOR,
                            new NextAction("approveOrder", "POST", self + "/approval"),
                            new NextAction("rejectOrder", "POST", self + "/rejection"));
                case PENDING_VENDOR ->
                    of(
                            caller,
                            Participant.VMWARE,
                            new NextAction("closeOrder", "POST", self + "/closing"),
                            replacement(self));
            };
        }

        /** Until an order is closed VMware may replace it, whoever's turn it is. */
        private static List<NextAction> replaceableOr(Caller caller, String self, Participant actor, NextAction... steps) {
            return caller.is(Participant.VMWARE) ? List.of(replacement(self)) : of(caller, actor, steps);
        }

        private static NextAction replacement(String self) {
            return new NextAction("replaceOrder", "POST", self + "/replacement");
        }

        private static List<NextAction> of(Caller caller, Participant actor, NextAction... steps) {
            return caller.is(actor) ? List.of(steps) : List.of();
        }
    }

    /** An order with its lines. */
    @Schema(
            name = "Order",
            description = "A Monthly Billing Order; while it is OPEN, an estimate from the usage so far")
    public record Full(
            @JsonUnwrapped Head head,
            List<Line> lines,
            @JsonIgnore long version) {

        public static Full of(MonthlyOrder order, List<OrderLine> lines, Caller caller) {
            return new Full(
                    Head.of(order, caller),
                    lines.stream().map(line -> Line.of(line, order, caller)).toList(),
                    order.version());
        }
    }
}
