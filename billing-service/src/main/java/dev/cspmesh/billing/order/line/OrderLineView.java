package dev.cspmesh.billing.order.line;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.billing.order.MonthlyOrder;
import dev.cspmesh.billing.rating.Amounts;
import dev.cspmesh.billing.rating.LineKind;
import dev.cspmesh.billing.rating.RatedLine;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.money.Money;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of an order. */
@Schema(name = "OrderLine", description = "One line of an order; list − discount = net")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrderLineView(
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
    public static OrderLineView of(OrderLine line, MonthlyOrder order, Caller caller) {
        Amounts amounts = line.amounts(order.currency());
        return new OrderLineView(
                line.line(),
                line.kind(),
                line.sku().code(),
                line.unit(),
                line.quantity().toString(),
                line.listUnitPrice().toPlainString(),
                amounts.list(),
                amounts.discount(),
                amounts.net(),
                line.customerOrganizationId().filter(customer -> caller.is(Participant.CSP_SAAS)),
                line.period(),
                line.edited().map(edited -> edited.reportedQuantity().toString()),
                line.edited().map(UsageTotal.Edited::reason),
                line.corrects().map(RatedLine.ClosedLine::orderId),
                line.corrects().map(RatedLine.ClosedLine::line));
    }
}
