package dev.cspmesh.sandbox.journey;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 499 usage rows of real, anonymized cloud bills of September 2024. Source: FinOps Foundation, FOCUS Sample Data
 * (FOCUS 1.0), licence CC BY 4.0; see the README beside the file.
 */
record UsageSample(List<Row> rows) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /**
     * One row.
     *
     * @param listCost what the bill says, exact to 10 or 11 fractional digits
     */
    record Row(
            String id,
            String subAccount,
            String sku,
            String description,
            String unit,
            String quantity,
            String listUnitPrice,
            BigDecimal listCost,
            String startsAt,
            String endsAt) {}

    static UsageSample load() {
        try (InputStream file =
                Objects.requireNonNull(UsageSample.class.getResourceAsStream("/usage/focus-usage-sample.csv"))) {
            MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(file);
            return new UsageSample(rows.readAll().stream().map(UsageSample::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every SKU of the sample once, with its list price. */
    List<Map<String, String>> priceList() {
        Map<String, Map<String, String>> skus = new LinkedHashMap<>();
        rows.forEach(row -> skus.putIfAbsent(
                row.sku(),
                Map.of(
                        "sku", row.sku(),
                        "name", row.description(),
                        "unit", row.unit(),
                        "listUnitPrice", row.listUnitPrice())));
        return List.copyOf(skus.values());
    }

    /** Sub-accounts in their order; they stand in for customers. */
    List<String> subAccounts() {
        return rows.stream().map(Row::subAccount).distinct().sorted().toList();
    }

    private static Row row(Map<String, String> csv) {
        String description = column(csv, "ChargeDescription");
        return new Row(
                column(csv, "Id"),
                column(csv, "SubAccountId"),
                sku(csv),
                description.length() > 200 ? description.substring(0, 200) : description,
                column(csv, "PricingUnit"),
                column(csv, "PricingQuantity"),
                new BigDecimal(column(csv, "ListUnitPrice")).toPlainString(),
                new BigDecimal(column(csv, "ListCost")),
                instant(column(csv, "ChargePeriodStart")),
                instant(column(csv, "ChargePeriodEnd")));
    }

    private static String column(Map<String, String> csv, String name) {
        return Objects.requireNonNull(csv.get(name), name);
    }

    /** The price's identifier; one provider of the sample names its SKU only. */
    private static String sku(Map<String, String> csv) {
        String price = column(csv, "SkuPriceId");
        return price.isBlank() ? column(csv, "SkuId") : price;
    }

    private static String instant(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC).toString();
    }
}
