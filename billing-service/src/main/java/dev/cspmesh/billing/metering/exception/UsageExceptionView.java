package dev.cspmesh.billing.metering.exception;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.billing.metering.validation.Usage;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How usage exceptions look over HTTP. */
final class UsageExceptionView {

    private UsageExceptionView() {}

    /** A decision. */
    @Schema(name = "UsageReview", description = "What becomes of usage that was not accepted")
    record Review(
            @NotNull UsageException.Decision decision,

            @NotBlank @Size(max = 1000) @Pattern(regexp = "^[^\\x00]+$") @Schema(examples = "The meter was offline for a quarter.", description = "Kept with the decision")
            String reason) {}

    /** Usage that was not accepted. */
    @Schema(name = "UsageException", description = "A usage event that was not accepted, with the reason")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Item(
            UUID exceptionId,
            @Schema(examples = "/meters/eu-1") String source,
            @Schema(examples = "11472") String id,
            UsageReason reason,
            UsageExceptionStatus status,

            @Schema(
                    type = SchemaType.STRING,
                    format = "uuid",
                    description = "The contract concerned, where it is known")
            Optional<UUID> contractId,

            @Schema(examples = "CSP-100234", description = "As it was reported, known or not")
            String partnerId,

            @Schema(description = "The activation that was reported, known or not")
            UUID subscription,

            @Schema(examples = "VMC-HOST-I3") String sku,
            @Schema(examples = "Hours") String unit,
            @Schema(examples = "2.5") String quantity,

            @Schema(examples = "2024-09-18T22:00:00Z", description = "As it was reported, sensible or not")
            String startsAt,

            @Schema(examples = "2024-09-18T23:00:00Z", description = "As it was reported, sensible or not")
            String endsAt,

            @Schema(examples = "1", description = "How often it came")
            int times,

            Instant firstAt,
            Instant lastAt,

            @Schema(type = SchemaType.STRING, format = "date-time", description = "When it was settled")
            Optional<Instant> resolvedAt,

            @Schema(type = SchemaType.STRING, implementation = UsageException.Decision.class)
            Optional<UsageException.Decision> decision,

            @Schema(type = SchemaType.STRING, description = "Why it was decided so")
            Optional<String> reviewReason,

            List<NextAction> allowedActions) {

        static Item of(UsageException exception, Caller caller) {
            Usage usage = exception.usage();
            return new Item(
                    exception.id(),
                    usage.identity().source(),
                    usage.identity().id(),
                    exception.reason(),
                    exception.status(),
                    exception.contractId(),
                    usage.subscription().partnerId(),
                    usage.subscription().activationId(),
                    usage.sku(),
                    usage.unit(),
                    usage.quantity().toPlainString(),
                    usage.startsAt().toString(),
                    usage.endsAt().toString(),
                    exception.times(),
                    exception.firstAt(),
                    exception.lastAt(),
                    exception.resolvedAt(),
                    exception.decision(),
                    exception.reviewReason(),
                    UsageExceptionLifeCycle.TABLE.allowedActions(exception, caller));
        }
    }
}
