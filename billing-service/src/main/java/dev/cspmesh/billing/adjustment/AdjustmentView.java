package dev.cspmesh.billing.adjustment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Quantity;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How adjustments look over HTTP. */
final class AdjustmentView {

    private static final String TEXT = "^[^\\x00]+$";

    private AdjustmentView() {}

    /** What should be charged otherwise. */
    @Schema(name = "AdjustmentDraft", description = "Lines of a closed order with the quantities that they should have")
    record Draft(
            @NotBlank @Size(max = 1000) @Pattern(regexp = TEXT) @Schema(
                    examples = "A test host was metered twice.",
                    description = "Stands on the adjustment for everybody to read")
            String reason,

            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines) {

        List<AdjustmentLine.Change> changes() {
            return lines.stream()
                    .map(line -> new AdjustmentLine.Change(line.line(), Quantity.of(new BigDecimal(line.quantity()))))
                    .toList();
        }
    }

    /** One line and its quantity. */
    @Schema(name = "AdjustmentLine", description = "A line of the closed order and the quantity that it should have")
    record Line(
            @NotNull @Min(1) @Max(1_000_000) @Schema(examples = "1", description = "Number of the line on its order")
            Integer line,

            @NotNull @Size(max = 39) @Pattern(regexp = "^[0-9]{1,20}(\\.[0-9]{1,18})?$")
            @Schema(examples = "700.5", description = "Exact quantity as a decimal string")
            String quantity) {}

    /** Why it is rejected. */
    @Schema(name = "AdjustmentRejection", description = "Why an adjustment is rejected")
    record Reason(
            @NotBlank @Size(max = 1000) @Pattern(regexp = TEXT) @Schema(examples = "The meter's log shows the usage.", description = "What the CSP should know")
            String reason) {}

    /** An adjustment in a list. */
    @Schema(name = "AdjustmentHead", description = "An adjustment without its lines")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Head(
            UUID adjustmentId,
            UUID orderId,
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

            AdjustmentStatus status,

            @Schema(examples = "A test host was metered twice.")
            String reason,

            @Schema(type = SchemaType.STRING, description = "Why it was rejected")
            Optional<String> rejectionReason,

            Instant createdAt,

            @Schema(type = SchemaType.STRING, format = "date-time")
            Optional<Instant> appliedAt,

            @Schema(type = SchemaType.STRING, format = "uuid", description = "The order that charges it")
            Optional<UUID> chargedOnOrderId,

            List<NextAction> allowedActions) {

        public static Head of(Adjustment adjustment, Caller caller) {
            return new Head(
                    adjustment.id(),
                    adjustment.orderId(),
                    adjustment.partnerId(),
                    adjustment.partnerName(),
                    adjustment.aggregatorId(),
                    adjustment.aggregatorName(),
                    adjustment.status(),
                    adjustment.reason(),
                    adjustment.rejectionReason(),
                    adjustment.createdAt(),
                    adjustment.appliedAt(),
                    adjustment.chargedOn(),
                    AdjustmentLifeCycle.TABLE.allowedActions(adjustment, caller));
        }
    }

    /** An adjustment with its lines. */
    @Schema(name = "Adjustment", description = "An adjustment of a closed order")
    record Full(@JsonUnwrapped Head head, List<Line> lines) {

        public static Full of(Adjustment adjustment, List<AdjustmentLine> lines, Caller caller) {
            return new Full(
                    Head.of(adjustment, caller),
                    lines.stream()
                            .map(line -> new Line(line.line(), line.quantity().toString()))
                            .toList());
        }
    }
}
