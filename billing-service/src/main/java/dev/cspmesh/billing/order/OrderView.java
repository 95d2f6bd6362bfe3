package dev.cspmesh.billing.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.billing.rating.OrderSummary;
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
import org.jspecify.annotations.Nullable;

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

    /** How far an order is. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Progress(
            OrderStatus status,

            @Schema(type = SchemaType.STRING, examples = "PO-2024-0917", description = "The CSP's purchase order")
            Optional<String> providerPo,

            @Schema(type = SchemaType.STRING, description = "The aggregator's purchase order")
            Optional<String> aggregatorPo,

            @Schema(type = SchemaType.STRING, description = "VMware's purchase order")
            Optional<String> vendorPo,

            @Schema(type = SchemaType.STRING, description = "Why the aggregator sent it back")
            Optional<String> rejectionReason,

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
            Optional<Instant> closedAt) {

        /** As it is now. */
        static Progress of(MonthlyOrder order) {
            return asOf(order, order.status(), order.review().edits(), Instant.MAX);
        }

        /** As far as it was by then: what came later is left out. */
        public static Progress asOf(MonthlyOrder order, OrderStatus status, int edits, Instant then) {
            Milestones when = order.milestones();
            PurchaseOrders purchase = order.purchaseOrders();
            boolean now = status == order.status();
            return new Progress(
                    status,
                    by(purchase.provider(), when.submittedAt(), then),
                    by(purchase.aggregator(), when.approvedAt(), then),
                    by(purchase.vendor(), when.closedAt(), then),
                    order.rejectionReason().filter(reason -> now),
                    order.review().submittedAutomatically()
                            && by(when.submittedAt(), then).isPresent(),
                    edits,
                    order.replacedBy().filter(other -> now),
                    by(when.spooledAt(), then),
                    by(when.submittedAt(), then),
                    by(when.approvedAt(), then),
                    by(when.closedAt(), then));
        }

        private static Optional<Instant> by(@Nullable Instant at, Instant then) {
            return Optional.ofNullable(at).filter(when -> !when.isAfter(then));
        }

        private static Optional<String> by(@Nullable String text, @Nullable Instant at, Instant then) {
            return by(at, then).flatMap(when -> Optional.ofNullable(text));
        }
    }

    /** An order in a list. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "OrderHead", description = "A Monthly Billing Order without its lines")
    public record Head(
            UUID id,
            UUID contractId,
            @Schema(examples = "C-2024-000017") String contractNumber,
            @Schema(examples = "CSP-100234") String partnerId,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "Nordwind Cloud GmbH",
                    description = "Legal name; absent while it is not known")
            Optional<String> partnerName,

            @Schema(examples = "AGG-1001") String aggregatorId,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "Distribution GmbH",
                    description = "Legal name; absent while it is not known")
            Optional<String> aggregatorName,

            @Schema(examples = "vmc-aws") String service,
            @Schema(examples = "2024-09") YearMonth month,
            LocalDate dueOn,
            @JsonUnwrapped Progress progress,
            Summary summary,
            List<NextAction> allowedActions) {

        public static Head of(MonthlyOrder order, List<NextAction> allowedActions) {
            return of(order, Progress.of(order), order.summary(), allowedActions);
        }

        public static Head of(
                MonthlyOrder order, Progress progress, OrderSummary summary, List<NextAction> allowedActions) {
            return new Head(
                    order.id(),
                    order.contractId(),
                    order.contract().number(),
                    order.partnerId(),
                    order.partnerName(),
                    order.aggregatorId(),
                    order.aggregatorName(),
                    order.contract().service(),
                    order.month(),
                    order.dueOn(),
                    progress,
                    Summary.of(summary, order.currency()),
                    allowedActions);
        }
    }
}
