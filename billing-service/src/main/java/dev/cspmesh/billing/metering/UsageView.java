package dev.cspmesh.billing.metering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.SubscriptionKey;
import dev.cspmesh.billing.metering.validation.Usage;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.kit.sku.SkuAlphabet;
import jakarta.validation.Valid;
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

/** How usage comes in and what is answered. */
final class UsageView {

    /** Events in one request, at most. */
    static final int MOST = 5_000;

    private UsageView() {}

    /** Events that come together. */
    @Schema(name = "UsageBatch", description = "Usage events that come together")
    record Batch(@NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid Reported> events) {}

    /** A CloudEvent; attributes that are not named here are allowed and not read. */
    @Schema(
            name = "UsageEvent",
            description = "A CloudEvent of type usage.reported.v1",
            additionalProperties = Schema.True.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reported(
            @NotNull @Size(max = 3) @Pattern(regexp = "^1\\.0$") @Schema(examples = "1.0", description = "Version of CloudEvents")
            String specversion,

            @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "^[!-~]+$") @Schema(examples = "11472", description = "Unique within the source")
            String id,

            @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "^[!-~]+$") @Schema(examples = "/meters/eu-1", description = "The meter; with id it names one event for ever")
            String source,

            @NotNull @Size(max = 17) @Pattern(regexp = "^usage\\.reported\\.v1$") @Schema(examples = "usage.reported.v1", description = "Type of the event")
            String type,

            @NotNull @Valid Data data) {

        Usage usage() {
            return new Usage(
                    new Identity(source, id),
                    new SubscriptionKey(data.partnerId(), data.subscription()),
                    data.sku(),
                    data.unit(),
                    new BigDecimal(data.quantity()),
                    data.startsAt(),
                    data.endsAt(),
                    Boolean.TRUE.equals(data.correction()));
        }
    }

    /** What was used. */
    @Schema(name = "UsageData", description = "What was used, by whom, when")
    record Data(
            @NotNull @Size(min = 1, max = 64) @Pattern(regexp = "^[A-Za-z0-9._-]+$") @Schema(
                    examples = "CSP-100234",
                    description = "The CSP whose activation it is: two may have chosen the same identifier")
            String partnerId,

            @NotNull @Schema(examples = "019a9c6e-0000-7000-8000-000000000002", description = "The activation that was used")
            UUID subscription,

            @NotNull @Size(min = 1, max = SkuAlphabet.LONGEST_CODE) @Pattern(regexp = SkuAlphabet.CODE) @Schema(examples = "VMC-HOST-I3", description = "SKU of the price book")
            String sku,

            @NotNull @Size(min = 1, max = SkuAlphabet.LONGEST_UNIT) @Pattern(regexp = SkuAlphabet.UNIT) @Schema(examples = "Hours", description = "Unit of the SKU in the price book")
            String unit,

            @NotNull @Size(max = 40) @Pattern(regexp = "^-?[0-9]{1,38}(\\.[0-9]{1,38})?$")
            @Schema(
                    examples = "2.00000000000",
                    description = "Exact decimal of at most 38 digits; negative only in a correction")
            String quantity,

            @NotNull @Schema(
                    examples = "2024-09-18T22:00:00Z",
                    description = "Begin of the period; decides the month in the billing zone")
            Instant startsAt,

            @NotNull @Schema(examples = "2024-09-18T23:00:00Z", description = "End of the period, exclusive")
            Instant endsAt,

            @Schema(examples = "false", description = "True when a negative quantity corrects usage reported before")
            Boolean correction) {}

    /** What happened to one event. */
    @Schema(name = "UsageResult", description = "What happened to one event")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Result(
            @Schema(examples = "11472") String id,
            @Schema(examples = "/meters/eu-1") String source,
            Outcome.Status status,

            @Schema(
                    type = SchemaType.STRING,
                    implementation = UsageReason.class,
                    description = "Why it was not accepted")
            Optional<UsageReason> reason) {

        static Result of(Outcome outcome) {
            Identity identity = outcome.usage().identity();
            return new Result(identity.id(), identity.source(), outcome.status(), outcome.reason());
        }
    }

    /** The answer to a batch. */
    @Schema(name = "UsageReceipt", description = "What happened to each event, in the order of the batch")
    record Receipt(
            @Schema(examples = "1") long accepted,
            @Schema(examples = "0") long duplicates,
            @Schema(examples = "0") long conflicts,
            @Schema(examples = "0") long rejected,
            List<Result> results) {

        static Receipt of(IngestResult settlement) {
            return new Receipt(
                    settlement.count(Outcome.Status.ACCEPTED),
                    settlement.count(Outcome.Status.DUPLICATE),
                    settlement.count(Outcome.Status.CONFLICT),
                    settlement.count(Outcome.Status.REJECTED),
                    settlement.outcomes().stream().map(Result::of).toList());
        }
    }
}
