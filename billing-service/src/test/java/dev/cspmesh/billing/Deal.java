package dev.cspmesh.billing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the other services have told before usage arrives: a partner with its aggregator, a contract from September 2024,
 * a price book with SKU {@code A} at 0.35 an hour, a customer in Germany and its subscription. All identifiers are fresh.
 */
public final class Deal {

    private static final LocalDate START = LocalDate.of(2024, 9, 1);

    public final String partner = "CSP-" + unique();
    public final String aggregator = "AGG-" + unique();
    public final String service = "service-" + unique();
    public final UUID contract = UUID.randomUUID();
    public final UUID customer = UUID.randomUUID();
    public final UUID subscription;
    public final UUID priceBook = UUID.randomUUID();
    private final List<String> skus = new ArrayList<>(List.of(sku("A", "Hours", "0.35")));
    private String commitment = "100.00";
    private int discountBasisPoints = 1000;

    public Deal() {
        this(UUID.randomUUID());
    }

    /** With an activation that its provider named so. */
    public Deal(UUID subscription) {
        this.subscription = subscription;
    }

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

    /** Puts all of it into billing's read models, as the facts would. */
    public Deal known(ServiceTest test) {
        knowPriceBook(test);
        knowContract(test, contract);
        knowCustomer(test, customer, "Alma GmbH", "DE");
        knowSubscription(test, subscription, customer, contract);
        put(test, "party (party_id, name)", "'%s', 'Nordwind Cloud GmbH'".formatted(partner));
        put(test, "party (party_id, name)", "'%s', 'Distribution AG'".formatted(aggregator));
        return this;
    }

    /** Another contract of the same parties. */
    public UUID secondContract(ServiceTest test) {
        UUID second = UUID.randomUUID();
        knowContract(test, second);
        return second;
    }

    public void knowSubscription(ServiceTest test, UUID id, UUID of, UUID under) {
        put(
                test,
                "subscription (activation_id, customer_organization_id, partner_id, service, contract_id)",
                "'%s', '%s', '%s', '%s', '%s'".formatted(id, of, partner, service, under));
    }

    public void knowCustomer(ServiceTest test, UUID id, String name, String country) {
        put(
                test,
                "customer (customer_organization_id, partner_id, name, country)",
                "'%s', '%s', '%s', '%s'".formatted(id, partner, name, country));
    }

    private void knowPriceBook(ServiceTest test) {
        put(
                test,
                "price_book (price_book_id, service, version, currency, valid_from)",
                "'%s', '%s', 1, 'USD', '2024-01-01'".formatted(priceBook, service));
        put(
                test,
                "price_book_sku (price_book_id, sku, name, unit, list_unit_price)",
                skus.stream().map(sku -> "'" + priceBook + "', " + sku).collect(Collectors.joining("), (")));
    }

    private void knowContract(ServiceTest test, UUID id) {
        put(
                test,
                "contract (contract_id, number, partner_id, aggregator_id, service, type, currency, minor_digits,"
                        + " discount_basis_points, starts_on, ends_before, billing_zone, underage_billed, terms,"
                        + " spool_month, spool_at)",
                ("'%1$s', 'CON-100001', '%2$s', '%3$s', '%4$s', 'COMMIT', 'USD', 2, %5$d, '2024-09-01', '2025-09-01', 'UTC',"
                                + " true, '{\"prepayments\": [{\"from\": \"2024-09\", \"amount\": 0}], \"levels\": [{\"from\":"
                                + " \"2024-09\", \"code\": \"L10\", \"version\": 1, \"discountBasisPoints\": %5$d}]}',"
                                + " '2024-09-01', '2024-10-04T00:00:00Z'")
                        .formatted(id, partner, aggregator, service, discountBasisPoints));
        put(test, "job (kind, subject, due_at)", "'spool-month', '%s', '2024-10-04T00:00:00Z'".formatted(id));
        put(
                test,
                "monthly_commitment (contract_id, month, amount)",
                IntStream.range(0, 12)
                        .mapToObj(i -> "'%s', '%s', %s".formatted(id, START.plusMonths(i), commitment))
                        .collect(Collectors.joining("), (")));
    }

    private static void put(ServiceTest test, String table, String values) {
        try {
            test.change("insert into " + table + " values (" + values + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sku(String sku, String unit, String price) {
        return "'%s', '%s', '%s', %s".formatted(sku, sku, unit, price);
    }

    /** An hour of SKU A on 10 September 2024. */
    public String usage(String id, String quantity) {
        return usage(id, subscription, "A", "Hours", quantity, "2024-09-10T00:00:00Z", "2024-09-10T01:00:00Z");
    }

    public String usage(String id, UUID of, String sku, String unit, String quantity, String startsAt, String endsAt) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/meters/%s", "type": "usage.reported.v1",
                 "time": "%s", "data": {"partnerId": "%s", "subscription": "%s", "sku": "%s", "unit": "%s", "quantity": "%s",
                 "startsAt": "%s", "endsAt": "%s"}}
                """.formatted(id, contract, endsAt, partner, of, sku, unit, quantity, startsAt, endsAt);
    }
}
