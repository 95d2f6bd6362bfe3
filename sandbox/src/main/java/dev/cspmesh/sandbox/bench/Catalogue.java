package dev.cspmesh.sandbox.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Contracts, prices, customers and subscriptions that usage is checked against, as the events of other services bring them.
 * Each contract has customers of its own, one subscription each; all sell the same SKUs. Identifiers are counted, so two runs
 * see the same.
 */
record Catalogue(int number, int contracts, int customers, int skus) {

    /** The running month of the machine's clock; nothing is spooled before a benchmark says so. */
    private static final String MONTH = "date_trunc('month', now() at time zone 'UTC')::date";

    UUID contract(int contract) {
        return new UUID(0x0c00_0000_0000_7000L + number, 0x8000_0000_0000_0000L + contract);
    }

    UUID subscription(int contract, int customer) {
        return new UUID(
                0x0a00_0000_0000_7000L + number, 0x8000_0000_0000_0000L + (long) contract * customers + customer);
    }

    List<UUID> all() {
        return IntStream.range(0, contracts).mapToObj(this::contract).toList();
    }

    /** Each provider has two contracts, so that consolidated bills take several orders together. */
    String partner(int contract) {
        return "CSP-BENCH" + number + "-" + contract / 2;
    }

    void fill(BenchPlace place) {
        place.sql(
                "insert into price_book select '%s', 'bench-%d', 1, 'USD', date '2020-01-01', null"
                        .formatted(book(), number),
                ("insert into price_book_sku select '%s', 'SKU-' || i, 'SKU ' || i, 'Hours', 0.0123 * (i + 1)"
                                + " from generate_series(0, %d) i")
                        .formatted(book(), skus - 1));
        for (int contract = 0; contract < contracts; contract++) {
            fill(place, contract);
        }
        place.sql("analyze");
    }

    private void fill(BenchPlace place, int contract) {
        place.sql(
                ("insert into contract (contract_id, number, partner_id, aggregator_id, service, type, currency, minor_digits,"
                                + " discount_basis_points, starts_on, billing_zone, underage_billed, terms, spool_month, spool_at)"
                                + " select '%s', 'CON-%d', '%s', 'AGG-BENCH', 'bench-%d', 'COMMIT', 'USD', 2, 1000,"
                                + " date '2020-01-01', 'UTC', true, '{\"prepayments\": [{\"from\": \"2020-01\", \"amount\": 0}],"
                                + " \"levels\": [{\"from\": \"2020-01\", \"code\": \"L1\", \"version\": 1,"
                                + " \"discountBasisPoints\": 1000}]}', %s, now() + interval '1 year'")
                        .formatted(contract(contract), contract, partner(contract), number, MONTH),
                "insert into monthly_commitment select '%s', %s, 1000".formatted(contract(contract), MONTH));
        for (int customer = 0; customer < customers; customer++) {
            UUID id = subscription(contract, customer);
            place.sql(
                    "insert into customer select '%s', '%s', 'Customer', 'DE'".formatted(id, partner(contract)),
                    "insert into subscription select '%1$s', '%1$s', '%2$s', 'bench-%3$d', '%4$s'"
                            .formatted(id, partner(contract), number, contract(contract)));
        }
    }

    UUID book() {
        return new UUID(0x0b00_0000_0000_7000L + number, 0x8000_0000_0000_0000L);
    }
}
