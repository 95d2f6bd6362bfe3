package dev.cspmesh.billing.order.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.billing.order.OrderStatus;
import dev.cspmesh.billing.order.OrderStep;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an order's past looks over HTTP. */
final class OrderHistoryView {

    private OrderHistoryView() {}

    /** One step. */
    @Schema(name = "OrderStep", description = "Where an order came to, when, through whom and why")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Step(
            OrderStatus status,
            Instant at,

            @Schema(examples = "CSP-100234", description = "Party that acted; billing-service for calendar and policy")
            String actor,

            @Schema(type = SchemaType.STRING, examples = "The PO number belongs to another month.")
            Optional<String> reason) {

        static Step of(OrderStep step) {
            return new Step(step.status(), step.at(), step.actor(), step.reason());
        }
    }

    /** The place of a closed order in the hash chain. */
    @Schema(
            name = "OrderHash",
            description = "Links closed orders: hash = SHA-256(previous + content); a changed order breaks the chain")
    record HashLink(
            @Schema(examples = "7", description = "Place among the contract's closed orders, from 1")
            int position,

            @Schema(
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    description = "SHA-256 of the order with its lines")
            String content,

            @Schema(
                    examples = "0000000000000000000000000000000000000000000000000000000000000000",
                    description = "Hash of the order before, zeros for the first")
            String previous,

            @Schema(
                    examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                    description = "Hash of this order")
            String hash,

            @Schema(examples = "true", description = "Whether this and all orders before still fit to their hashes")
            boolean intact) {

        static HashLink of(HashChain.Link link) {
            return new HashLink(link.position(), link.content(), link.previous(), link.hash(), link.intact());
        }
    }
}
