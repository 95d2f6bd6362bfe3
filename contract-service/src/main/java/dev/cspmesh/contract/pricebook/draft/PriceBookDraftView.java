package dev.cspmesh.contract.pricebook.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.pricebook.PriceBookView;
import dev.cspmesh.contract.pricebook.SkuPrice;
import dev.cspmesh.contract.pricebook.ValidityPeriod;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.text.CurrencyCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How drafts of price books look over HTTP. */
final class PriceBookDraftView {

    private PriceBookDraftView() {}

    /** What VMware writes. */
    @Schema(name = "PriceBookDraftForm", description = "Prices of a service, to work on")
    record Form(
            @NotNull @CurrencyCode @Schema(examples = "USD", description = "ISO 4217 code")
            String currency,

            @NotNull @CalendarDate @Schema(examples = "2025-01-01")
            LocalDate startsOn,

            @CalendarDate
            @Schema(examples = "2025-12-31", description = "Last day of the validity; leave out while open")
            @Nullable LocalDate endsOn,

            @NotNull @Size(min = 1, max = PriceBookView.MOST_SKUS) List<PriceBookView.@NotNull @Valid Line> skus) {

        ValidityPeriod validity() {
            return new ValidityPeriod(startsOn, Optional.ofNullable(endsOn));
        }

        List<SkuPrice> prices() {
            return skus.stream().map(PriceBookView.Line::price).toList();
        }
    }

    /** A draft as it stands in a list. */
    @Schema(name = "PriceBookDraft", description = "List prices that VMware works on")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Schema(description = "Also the id of the price book that comes of it")
            UUID id,

            @Schema(examples = "vmc-aws") String service,
            @Schema(examples = "USD") String currency,
            @Schema(examples = "2024-09-01") LocalDate startsOn,

            @Schema(examples = "2025-08-31", description = "Last day of the validity; absent while open") @Nullable LocalDate endsOn,

            DraftStatus status,
            @Schema(examples = "2024-08-15T09:30:00Z") Instant draftedAt,

            @Schema(description = "What you may do now") List<NextAction> allowedActions) {

        static Entry of(PriceBookDraft draft, List<NextAction> allowedActions) {
            return new Entry(
                    draft.id(),
                    draft.offer().service(),
                    draft.offer().currency(),
                    draft.validity().startsOn(),
                    draft.validity().endsOn().orElse(null),
                    draft.status(),
                    draft.draftedAt(),
                    allowedActions);
        }
    }

    /** A draft with its prices. */
    @Schema(name = "OpenPriceBookDraft", description = "A draft of a price book with its prices")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            @Schema(description = "Also the id of the price book that comes of it")
            UUID id,

            @Schema(examples = "vmc-aws") String service,
            @Schema(examples = "USD") String currency,
            @Schema(examples = "2024-09-01") LocalDate startsOn,

            @Schema(examples = "2025-08-31", description = "Last day of the validity; absent while open") @Nullable LocalDate endsOn,

            DraftStatus status,
            @Schema(examples = "2024-08-15T09:30:00Z") Instant draftedAt,

            @Size(max = PriceBookView.MOST_SKUS) List<PriceBookView.Line> skus,

            @Schema(description = "What you may do now") List<NextAction> allowedActions) {

        static Full of(PriceBookDraft draft, List<NextAction> allowedActions) {
            return new Full(
                    draft.id(),
                    draft.offer().service(),
                    draft.offer().currency(),
                    draft.validity().startsOn(),
                    draft.validity().endsOn().orElse(null),
                    draft.status(),
                    draft.draftedAt(),
                    draft.prices().stream().map(PriceBookView.Line::of).toList(),
                    allowedActions);
        }
    }
}
