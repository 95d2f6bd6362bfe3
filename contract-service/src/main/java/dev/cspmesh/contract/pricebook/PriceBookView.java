package dev.cspmesh.contract.pricebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.contract.CalendarDate;
import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.kit.sku.SkuAlphabet;
import dev.cspmesh.kit.text.CurrencyCode;
import dev.cspmesh.kit.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How price books look over HTTP. */
public final class PriceBookView {

    public static final int MOST_SKUS = 5000;

    private PriceBookView() {}

    /** Prices to publish. */
    @Schema(name = "PriceBookForm", description = "Prices of a service, to publish")
    record Form(
            @NotNull @Size(max = 40) @Pattern(regexp = CatalogueRules.CODE) @Schema(examples = "vmc-aws")
            String service,

            @NotNull @CurrencyCode @Schema(examples = "USD", description = "ISO 4217 code")
            String currency,

            @NotNull @CalendarDate @Schema(examples = "2025-01-01")
            LocalDate startsOn,

            @CalendarDate
            @Schema(examples = "2025-12-31", description = "Last day of the validity; leave out while open")
            @Nullable LocalDate endsOn,

            @NotNull @Size(min = 1, max = MOST_SKUS) List<@NotNull @Valid Line> skus) {

        PriceBook.Offer offer() {
            return new PriceBook.Offer(service, currency);
        }

        ValidityPeriod validity() {
            return new ValidityPeriod(startsOn, Optional.ofNullable(endsOn));
        }

        List<SkuPrice> prices() {
            return skus.stream().map(Line::price).toList();
        }
    }

    /** One price; a string because JSON numbers lose digits. */
    @Schema(name = "SkuPrice", description = "What can be used and what it costs")
    public record Line(
            @NotNull @Size(max = SkuAlphabet.LONGEST_CODE) @Pattern(regexp = SkuAlphabet.CODE) @Schema(examples = "G95FST5FTYV3JSRX", description = "Differs from others by more than its case")
            String sku,

            @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Requests, tier 1")
            String name,

            @NotNull @Size(max = SkuAlphabet.LONGEST_UNIT) @Pattern(regexp = SkuAlphabet.UNIT) @Schema(examples = "Requests", description = "Usage names it with the same characters")
            String unit,

            @NotNull @Size(max = 31) @Pattern(regexp = "^\\d{1,12}(\\.\\d{1,18})?$")
            @Schema(examples = "0.0000004", description = "MSRP of one unit, up to 18 fractional digits")
            String listUnitPrice) {

        public SkuPrice price() {
            return new SkuPrice(sku, name, unit, new BigDecimal(listUnitPrice));
        }

        public static Line of(SkuPrice sku) {
            return new Line(
                    sku.sku(), sku.name(), sku.unit(), sku.listUnitPrice().toPlainString());
        }
    }

    /** A published book as it stands in a list. */
    @Schema(name = "PriceBook", description = "MSRP list prices of a service; never changes once published")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
            UUID id,

            @Schema(examples = "vmc-aws") String service,

            @Schema(examples = "1", description = "Counts up per service and currency")
            int version,

            @Schema(examples = "USD") String currency,
            @Schema(examples = "2024-09-01") LocalDate startsOn,

            @Schema(examples = "2025-08-31", description = "Last day of the validity; absent while open") @Nullable LocalDate endsOn,

            @Schema(examples = "2024-08-15T09:30:00Z") Instant publishedAt) {

        public static Entry of(PriceBook book) {
            return new Entry(
                    book.id(),
                    book.service(),
                    book.bookVersion(),
                    book.currency(),
                    book.validity().startsOn(),
                    book.validity().endsOn().orElse(null),
                    book.publishedAt());
        }
    }

    /** A published book with its prices. */
    @Schema(name = "OpenPriceBook", description = "A price book with its prices")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            @Schema(examples = "019a9c6e-0000-7000-8000-000000000000")
            UUID id,

            @Schema(examples = "vmc-aws") String service,

            @Schema(examples = "1", description = "Counts up per service and currency")
            int version,

            @Schema(examples = "USD") String currency,
            @Schema(examples = "2024-09-01") LocalDate startsOn,

            @Schema(examples = "2025-08-31", description = "Last day of the validity; absent while open") @Nullable LocalDate endsOn,

            @Schema(examples = "2024-08-15T09:30:00Z") Instant publishedAt,

            @Size(max = MOST_SKUS) List<Line> skus) {

        static Full of(PriceBook book, List<SkuPrice> skus) {
            return new Full(
                    book.id(),
                    book.service(),
                    book.bookVersion(),
                    book.currency(),
                    book.validity().startsOn(),
                    book.validity().endsOn().orElse(null),
                    book.publishedAt(),
                    skus.stream().map(Line::of).toList());
        }
    }
}
