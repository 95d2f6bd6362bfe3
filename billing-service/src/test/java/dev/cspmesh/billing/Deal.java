package dev.cspmesh.billing;

import dev.cspmesh.kit.test.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What the other services have told before usage arrives: a partner with its aggregator, a contract from September 2024,
 * a price book with SKU {@code A} at 0.35 an hour, a customer in Germany and its subscription. All identifiers are fresh.
 */
public final class Deal {

    public final String partner = "CSP-" + unique();
    public final String aggregator = "AGG-" + unique();
    public final String service = "service-" + unique();
    public final UUID contract = UUID.randomUUID();
    public final UUID customer = UUID.randomUUID();
    public final UUID subscription = UUID.randomUUID();
    public final UUID priceBook = UUID.randomUUID();
    private final List<String> skus = new ArrayList<>(List.of(sku("A", "Hours", "0.35")));
    private String commitment = "100.00";
    private int discountBasisPoints = 1000;

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public Deal committedTo(String amount, int basisPoints) {
        commitment = amount;
        discountBasisPoints = basisPoints;
        return this;
    }

    public Deal selling(String sku, String unit, String price) {
        skus.add(sku(sku, unit, price));
        return this;
    }

    /** Tells everything and waits until billing knows it. */
    public Deal known(ServiceTest test) {
        tellPriceBook();
        tellContract(contract);
        tellCustomer(customer, "Alma GmbH", "DE");
        tellSubscription(subscription, customer, contract);
        Topics.publish("partner.approved.v1", partner, """
                {"partnerId": "%s", "applicationId": "%s", "legalName": "Nordwind Cloud GmbH", "country": "DE",
                 "contact": {"firstName": "Mara", "lastName": "Lindt", "email": "m@nordwind.example"},
                 "approvedOn": "2024-01-02"}
                """.formatted(partner, UUID.randomUUID()));
        Topics.publish("aggregator.registered.v1", aggregator, """
                {"aggregatorId": "%s", "name": "Distribution AG", "countries": ["DE"],
                 "contact": {"firstName": "Ole", "lastName": "Berg", "email": "o@distribution.example"}}
                """.formatted(aggregator));
        test.awaitSql("select count(*) from contract_commit where contract_id = '%s'".formatted(contract), "12");
        test.awaitSql(
                "select count(*) from price_book_sku where price_book_id = '%s'".formatted(priceBook),
                "" + skus.size());
        test.awaitSql("select count(*) from subscription where activation_id = '%s'".formatted(subscription), "1");
        test.awaitSql("select count(*) from customer where customer_organization_id = '%s'".formatted(customer), "1");
        test.awaitSql("select count(*) from party where party_id in ('%s', '%s')".formatted(partner, aggregator), "2");
        return this;
    }

    public void tellPriceBook() {
        Topics.publish("pricebook.published.v1", service, """
                {"priceBookId": "%s", "service": "%s", "version": 1, "currency": "USD", "validFrom": "2024-01-01",
                 "skus": [%s]}
                """.formatted(priceBook, service, String.join(",", skus)));
    }

    /** Another contract of the same parties. */
    public UUID secondContract(ServiceTest test) {
        UUID second = UUID.randomUUID();
        tellContract(second);
        test.awaitSql("select count(*) from contract_commit where contract_id = '%s'".formatted(second), "12");
        return second;
    }

    public void tellContract(UUID id) {
        StringBuilder commits = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            commits.append(i == 0 ? "" : ",").append("""
                    {"month": "%d-%02d", "amount": {"amount": "%s", "currency": "USD"}}
                    """.formatted(2024 + (8 + i) / 12, (8 + i) % 12 + 1, commitment));
        }
        Topics.publish("contract.activated.v1", id.toString(), """
                {"contractId": "%s", "number": "CON-%s", "partnerId": "%s", "aggregatorId": "%s", "service": "%s",
                 "type": "COMMIT", "currency": "USD", "level": {"code": "L10", "version": 1, "discountBasisPoints": %d,
                 "monthlyCommitment": {"amount": "%s", "currency": "USD"}}, "startsOn": "2024-09-01",
                 "endsOn": "2025-09-01", "minimumCommits": [%s], "billingZone": "UTC", "underageBilled": true,
                 "isDefault": true}
                """.formatted(
                        id,
                        id.toString().substring(0, 6),
                        partner,
                        aggregator,
                        service,
                        discountBasisPoints,
                        commitment,
                        commits));
    }

    public void tellCustomer(UUID id, String name, String country) {
        Topics.publish(
                "customer.created.v1", id.toString(), """
                {"customerOrganizationId": "%s", "providerOrganizationId": "%s", "partnerId": "%s", "name": "%s",
                 "country": "%s", "contact": {"firstName": "A", "lastName": "B", "email": "a@b.example"}}
                """.formatted(id, UUID.randomUUID(), partner, name, country));
    }

    public void tellSubscription(UUID id, UUID of, UUID under) {
        Topics.publish("activation.activated.v1", id.toString(), """
                {"activationId": "%s", "customerOrganizationId": "%s", "partnerId": "%s", "service": "%s",
                 "contractId": "%s", "activatedAt": "2024-09-01T00:00:00Z"}
                """.formatted(id, of, partner, service, under));
    }

    private static String sku(String sku, String unit, String price) {
        return """
                {"sku": "%s", "name": "%s", "unit": "%s", "listUnitPrice": "%s"}
                """.formatted(sku, sku, unit, price);
    }

    /** An hour of SKU A on 10 September 2024. */
    public String usage(String id, String quantity) {
        return usage(id, subscription, "A", "Hours", quantity, "2024-09-10T00:00:00Z", "2024-09-10T01:00:00Z");
    }

    public String usage(String id, UUID of, String sku, String unit, String quantity, String startsAt, String endsAt) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/meters/%s", "type": "usage.reported.v1",
                 "time": "%s", "data": {"subscription": "%s", "sku": "%s", "unit": "%s", "quantity": "%s",
                 "startsAt": "%s", "endsAt": "%s"}}
                """.formatted(id, contract, endsAt, of, sku, unit, quantity, startsAt, endsAt);
    }
}
