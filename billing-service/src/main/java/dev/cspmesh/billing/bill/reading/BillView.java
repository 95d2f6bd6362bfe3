package dev.cspmesh.billing.bill.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.billing.bill.Bill;
import dev.cspmesh.billing.bill.BillLifeCycle;
import dev.cspmesh.billing.bill.BillLine;
import dev.cspmesh.billing.bill.BillStatus;
import dev.cspmesh.billing.bill.Leg;
import dev.cspmesh.billing.bill.SettledBill;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How bills look over HTTP. */
final class BillView {

    private BillView() {}

    /** A bill in a list. */
    @Schema(name = "BillHead", description = "A bill without its lines")
    record Head(
            UUID billId,

            @Schema(examples = "VMWARE-000001", description = "Without gaps per issuer")
            String number,

            Leg leg,
            @Schema(examples = "vmware") String issuer,
            @Schema(examples = "vmware") String issuerName,
            @Schema(examples = "AGG-1001") String receiver,
            @Schema(examples = "Distribution GmbH") String receiverName,

            @Schema(examples = "2024-09") YearMonth month,

            @Schema(examples = "USD") String currency,
            Money list,
            Money discount,
            Money net,
            Money tax,
            Money total,
            BillStatus status,

            @Schema(examples = "2024-11-08", description = "Last day on which a payment is in time")
            LocalDate dueOn,

            @Schema(description = "What is still to be paid; below zero what is left of a credit")
            Money open,

            Instant issuedAt,
            List<NextAction> allowedActions) {

        public static Head of(SettledBill settled, Caller caller) {
            Bill bill = settled.bill();
            return new Head(
                    bill.id(),
                    bill.number(),
                    bill.leg(),
                    bill.issuer(),
                    bill.issuerName(),
                    bill.receiver(),
                    bill.receiverName(),
                    bill.month(),
                    bill.currency(),
                    bill.list(),
                    bill.discount(),
                    bill.net(),
                    bill.tax(),
                    bill.total(),
                    settled.status(),
                    bill.dueOn(),
                    settled.open(),
                    bill.issuedAt(),
                    BillLifeCycle.TABLE.allowedActions(settled, caller));
        }
    }

    /** A line of a bill. */
    @Schema(name = "BillLine", description = "One line of a bill; list − discount = net, net + tax = total")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(examples = "1") int line,

            @Schema(
                    examples = "019a9c6e-0000-7000-8000-000000000000",
                    description = "Order that this line charges; not on a customer's invoice, who has no part in it")
            @Nullable UUID orderId,

            @Schema(examples = "1", description = "Line of that order") @Nullable Integer orderLine,

            LineKind kind,
            @Schema(examples = "VMC-HOST-I3") String sku,
            @Schema(examples = "Hours") String unit,
            @Schema(examples = "744.00000") String quantity,

            @Schema(examples = "0.0000004", description = "Price of one unit on this leg, exact")
            String unitPrice,

            Money list,
            Money discount,
            Money net,
            Money tax,
            Money total) {

        public static Line of(BillLine line, Bill bill) {
            boolean knowsOrder = bill.leg() != Leg.CUSTOMER;
            String currency = bill.currency();
            return new Line(
                    line.line(),
                    knowsOrder ? line.orderId().orElse(null) : null,
                    knowsOrder ? line.orderLine().orElse(null) : null,
                    line.kind(),
                    line.sku(),
                    line.unit(),
                    line.quantity().toPlainString(),
                    line.unitPrice().toPlainString(),
                    Money.rounded(line.list(), currency),
                    Money.rounded(line.discount(), currency),
                    Money.rounded(line.net(), currency),
                    Money.rounded(line.tax(), currency),
                    Money.rounded(line.total(), currency));
        }
    }

    /** A bill with its lines. */
    @Schema(name = "Bill", description = "A bill with its lines")
    record Full(@JsonUnwrapped Head head, List<Line> lines) {

        public static Full of(SettledBill settled, List<BillLine> lines, Caller caller) {
            return new Full(
                    Head.of(settled, caller),
                    lines.stream().map(line -> Line.of(line, settled.bill())).toList());
        }
    }
}
