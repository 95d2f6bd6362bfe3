package dev.cspmesh.billing.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.cspmesh.kit.money.BasisPoints;
import java.util.Map;

/**
 * Tax in basis points of net by the customer's country (ISO 3166-1 alpha-2). A country without a rate is not taxed.
 */
public record TaxRates(@JsonValue Map<String, BasisPoints> basisPointsByCountry) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaxRates {
        basisPointsByCountry = Map.copyOf(basisPointsByCountry);
    }

    public static TaxRates none() {
        return new TaxRates(Map.of());
    }

    public BasisPoints of(String country) {
        return basisPointsByCountry.getOrDefault(country, BasisPoints.NONE);
    }
}
