package dev.cspmesh.billing.pricing;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What a price plan may contain. */
final class PricingRules {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private PricingRules() {}

    /** Steps begin at zero and rise, and each SKU has one price in a currency. */
    static Optional<Rejection> tiers(List<ResalePrice> prices) {
        for (int i = 0; i < prices.size(); i++) {
            ResalePrice price = prices.get(i);
            boolean twice = prices.subList(0, i).stream()
                    .anyMatch(other ->
                            other.sku().equals(price.sku()) && other.currency().equals(price.currency()));
            if (twice || !rises(price.tiers())) {
                return Optional.of(Rejection.of(CommonProblems.MALFORMED, "The own price of a SKU cannot be used.")
                        .field(
                                "#/resalePrices/" + i,
                                twice ? "prices the SKU again" : "has steps that do not rise from zero",
                                "one price of a SKU and currency, steps from 0 upwards"));
            }
        }
        return Optional.empty();
    }

    private static boolean rises(List<ResalePrice.Tier> tiers) {
        boolean fromZero = tiers.getFirst().from().signum() == 0;
        return fromZero
                && IntStream.range(1, tiers.size())
                        .allMatch(i ->
                                tiers.get(i).from().compareTo(tiers.get(i - 1).from()) > 0);
    }

    /** Taxes are kept for countries that exist. */
    static Optional<Rejection> countries(TaxRates rates) {
        return rates.basisPointsByCountry().keySet().stream()
                .filter(country -> !COUNTRIES.contains(country))
                .sorted()
                .findFirst()
                .map(country -> Rejection.of(BillingProblems.UNKNOWN_COUNTRY, "There is no country " + country + ".")
                        .field(
                                "#/taxBasisPointsByCountry/" + country,
                                "is no ISO 3166-1 code",
                                "two letters such as DE"));
    }
}
