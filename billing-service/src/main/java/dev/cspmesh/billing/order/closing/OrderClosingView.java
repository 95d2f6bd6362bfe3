package dev.cspmesh.billing.order.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the closing of many orders looks over HTTP. */
final class OrderClosingView {

    /** Orders in one request, at most. */
    static final int MOST = 200;

    private OrderClosingView() {}

    /** Which orders are to be closed. */
    @Schema(name = "OrderClosings", description = "Orders to be closed under one purchase order")
    record Orders(
            @NotBlank @Size(max = 40) @Pattern(regexp = "^[ -~]+$") @Schema(examples = "PO-2024-0917", description = "VMware's purchase-order number")
            String poNumber,

            @NotNull @Size(min = 1, max = MOST) @Schema(
                    examples = "[\"019a9c6e-0000-7000-8000-000000000000\"]",
                    description = "The orders; one that comes twice is closed once")
            List<@NotNull UUID> orderIds) {}

    /** What became of one order. */
    @Schema(name = "OrderClosing", description = "What became of one order")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Result(
            UUID orderId,
            CloseResult.Outcome outcome,

            @Schema(
                    type = SchemaType.STRING,
                    examples = "https://csp-mesh.example/problems/wrong-state",
                    description = "Type of the refusal")
            Optional<String> type,

            @Schema(type = SchemaType.STRING, description = "Why it was refused")
            Optional<String> detail) {

        static Result of(CloseResult closing) {
            return new Result(
                    closing.orderId(),
                    closing.outcome(),
                    closing.rejection().map(rejection -> rejection.type().uri()),
                    closing.rejection().map(Rejection::detail));
        }
    }

    /** What became of all. */
    @Schema(name = "OrderClosingReceipt", description = "What became of each order, in the order of the request")
    record Receipt(
            @Schema(examples = "1", description = "How many are closed now by this request")
            long closed,

            @Schema(examples = "0", description = "How many were closed before")
            long alreadyClosed,

            @Schema(examples = "0", description = "How many are not closed")
            long open,

            List<Result> results) {

        static Receipt of(List<CloseResult> closings) {
            long closed = count(closings, CloseResult.Outcome.CLOSED);
            long before = count(closings, CloseResult.Outcome.ALREADY_CLOSED);
            return new Receipt(
                    closed,
                    before,
                    closings.size() - closed - before,
                    closings.stream().map(Result::of).toList());
        }

        private static long count(List<CloseResult> closings, CloseResult.Outcome outcome) {
            return closings.stream()
                    .filter(closing -> closing.outcome() == outcome)
                    .count();
        }
    }
}
