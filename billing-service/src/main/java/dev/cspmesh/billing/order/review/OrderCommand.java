package dev.cspmesh.billing.order.review;

import dev.cspmesh.billing.order.OrderEdit;
import dev.cspmesh.kit.money.Quantity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said to an order over HTTP. */
final class OrderCommand {

    /** Digits of a quantity: no sign, 38 of them at most (docs/domain.md, Rating). */
    static final String QUANTITY = "^[0-9]{1,20}(\\.[0-9]{1,18})?$";

    private OrderCommand() {}

    /** Under which purchase order a participant agrees. */
    @Schema(name = "PurchaseOrder", description = "The purchase order under which a participant agrees")
    record PurchaseOrder(
            @NotBlank @Size(max = 40) @Pattern(regexp = "^[ -~]+$") @Schema(examples = "PO-2024-0917", description = "Purchase-order number")
            String poNumber) {}

    /** Why an order is sent back or replaced. */
    @Schema(name = "OrderRejection", description = "Why the order is sent back or replaced")
    record Reason(
            @NotBlank @Size(max = 1000) @Pattern(regexp = "^[^\\x00]+$") @Schema(examples = "The PO number belongs to another month.", description = "What the CSP should know")
            String reason) {}

    /** What a line should say. */
    @Schema(name = "LineEdit", description = "The quantity that a line should have, and why")
    record Edit(
            @NotNull @Size(max = 39) @Pattern(regexp = QUANTITY) @Schema(examples = "700.5", description = "Exact quantity as a decimal string")
            String quantity,

            @NotBlank @Size(max = 1000) @Pattern(regexp = "^[^\\x00]+$") @Schema(
                    examples = "A test host was metered twice.",
                    description = "Stands on the order for everybody to read")
            String reason) {

        OrderEdit.Change change() {
            return new OrderEdit.Change(Quantity.of(new BigDecimal(quantity)), reason);
        }
    }
}
