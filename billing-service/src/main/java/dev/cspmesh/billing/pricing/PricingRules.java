package dev.cspmesh.billing.pricing;

import dev.cspmesh.billing.BillingProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a price plan may contain. */
final class PricingRules {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private PricingRules() {}

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
