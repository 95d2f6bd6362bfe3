package dev.cspmesh.billing.rating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of the sample of real usage in {@code src/test/resources/focus}; figures as they are written there. */
public record FocusRow(
        String id,
        String provider,
        String sku,
        String unit,
        String quantity,
        String consumedQuantity,
        String listUnitPrice,
        String listCost,
        String subAccount,
        Instant startsAt,
        Instant endsAt) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    public static List<FocusRow> sample() {
        List<String> lines = lines();
        List<String> header = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    }

    private static FocusRow row(List<String> header, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return new FocusRow(
                row.get("Id"),
                row.get("ProviderName"),
                // Two Oracle rows have no price of their own; their SKU has one price only.
                row.get("SkuPriceId").isEmpty() ? row.get("SkuId") : row.get("SkuPriceId"),
                row.get("PricingUnit"),
                row.get("PricingQuantity"),
                row.get("ConsumedQuantity"),
                row.get("ListUnitPrice"),
                row.get("ListCost"),
                row.get("SubAccountId"),
                time(row.get("ChargePeriodStart")),
                time(row.get("ChargePeriodEnd")));
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    }

    private static List<String> lines() {
        try (var file = FocusRow.class.getResourceAsStream("/focus/focus-usage-sample.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a line; quotes around a cell may hide commas, and doubled quotes stand for one. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
