package dev.cspmesh.sandbox.journey;

import java.util.List;

/** Who takes part in the walk. */
final class DemoActors {

    /** A provider with its aggregator. */
    record Provider(
            String actor,
            String company,
            String legalId,
            String country,
            String first,
            String last,
            String domain,
            String aggregator) {}

    /** An aggregator. */
    record Distributor(
            String actor, String company, List<String> countries, String first, String last, String domain) {}

    /** A customer of a provider. */
    record Client(
            String actor, String company, String country, String first, String last, String domain, String provider) {}

    static final Distributor AGGREGATOR_A = new Distributor(
            "aggregator-a", "Alpen Distribution AG", List.of("DE", "AT", "CH"), "Urs", "Keller", "alpen");
    static final Distributor AGGREGATOR_B =
            new Distributor("aggregator-b", "Pacific Channel KK", List.of("JP", "SG"), "Emi", "Sato", "pacific");

    static final Provider CSP_A = new Provider(
            "csp-a", "Nordwind Cloud GmbH", "HRB 204711", "DE", "Mara", "Lindt", "nordwind", AGGREGATOR_A.actor());
    static final Provider CSP_B =
            new Provider("csp-b", "Fuji Hosting KK", "JP 887312", "JP", "Ken", "Mori", "fuji", AGGREGATOR_B.actor());

    static final List<Distributor> AGGREGATORS = List.of(AGGREGATOR_A, AGGREGATOR_B);
    static final List<Provider> PROVIDERS = List.of(CSP_A, CSP_B);
    static final List<Client> CUSTOMERS = List.of(
            new Client("customer-a1", "Hansebau GmbH", "DE", "Jule", "Brandt", "hansebau", CSP_A.actor()),
            new Client("customer-a2", "Salzburg Medizin AG", "AT", "Toni", "Huber", "salzmed", CSP_A.actor()),
            new Client("customer-b1", "Kyoto Foods KK", "JP", "Aya", "Ono", "kyotofoods", CSP_B.actor()));

    private DemoActors() {}

    static List<Client> customersOf(Provider provider) {
        return CUSTOMERS.stream()
                .filter(customer -> customer.provider().equals(provider.actor()))
                .toList();
    }
}
