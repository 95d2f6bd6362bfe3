package dev.cspmesh.billing.pricing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tax in basis points of net by the customer's country (ISO 3166-1 alpha-2). A country without a rate is not taxed.
 */
public record TaxRates(Map<String, Integer> basisPointsByCountry) {

    public TaxRates {
        basisPointsByCountry = Map.copyOf(basisPointsByCountry);
    }

    public static TaxRates none() {
        return new TaxRates(Map.of());
    }

    public int of(String country) {
        return basisPointsByCountry.getOrDefault(country, 0);
    }

    /** Stored as {@code DE=1900,FR=2000}, sorted. */
    @Converter
    static class AsText implements AttributeConverter<TaxRates, String> {

        @Override
        public String convertToDatabaseColumn(TaxRates rates) {
            return new TreeMap<>(rates.basisPointsByCountry())
                    .entrySet().stream()
                            .map(rate -> rate.getKey() + "=" + rate.getValue())
                            .collect(Collectors.joining(","));
        }

        @Override
        public TaxRates convertToEntityAttribute(String text) {
            return new TaxRates(Arrays.stream(text.split(",", -1))
                    .filter(rate -> !rate.isEmpty())
                    .map(rate -> rate.split("=", 2))
                    .collect(Collectors.toMap(rate -> rate[0], rate -> Integer.valueOf(rate[1]))));
        }
    }
}
