package dev.cspmesh.sandbox.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * P3 and P10. Subject: spooling and closing all orders of a month, with rating, discount, history, hash chain, bills on three legs
 * and ledger. Baseline: one bare INSERT … SELECT … GROUP BY of the same lines from the raw events.
 */
final class CloseBench implements Benchmark {
    private static final int RUNS = 5;
    private static final int WARM_UPS = 30;
    private static final int MILLION = 1_000_000;
    private static final int CONTRACTS = 10;
    private static final int CUSTOMERS = 10;
    private static final int SKUS = 20;
    private static final int CLIENTS = 4;

    private static final String FROM_RAW = """
            select contract_id, customer_organization_id, sku, u.unit, sum(quantity) as quantity,
                   round(sum(quantity) * list_unit_price, 2) as list
            from usage_event u join price_book_sku p using (price_book_id, sku) where u.contract_id in (%s)
            group by contract_id, customer_organization_id, sku, u.unit, list_unit_price
            """;
    private static final String FROM_ROLLUP = """
            select contract_id, customer_organization_id, sku, r.unit, quantity,
                   round(quantity * list_unit_price, 2) as list
            from usage_rollup r join price_book_sku p using (price_book_id, sku) where r.contract_id in (%s)
            """;

    private int next = 100;

    @Override
    public List<Figure> measure(BenchPlace place) {
        place.start();
        place.sql("create table bench_line (contract_id uuid, customer uuid, sku text, unit text, quantity numeric,"
                + " list numeric)");
        warmUp(place);
        return figures(place);
    }

    private List<Figure> figures(BenchPlace place) {
        double[] closing = new double[RUNS];
        double[] bare = new double[RUNS];
        double[] rollup = new double[RUNS];
        double[] raw = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Catalogue month = used(place, MILLION);
            bare[run] = Timing.seconds(() -> place.sql("insert into bench_line " + FROM_RAW.formatted(ids(month))));
            closing[run] = closeAll(place, month);
            raw[run] =
                    Timing.seconds(() -> place.count("select count(*) from (" + FROM_RAW.formatted(ids(month)) + ")"));
            rollup[run] = Timing.seconds(
                    () -> place.count("select count(*) from (" + FROM_ROLLUP.formatted(ids(month)) + ")"));
            mustBeTheSame(place, month);
        }
        return List.of(
                Figure.of(
                        new Figure.Aim("close", "P3", "closing 1,000,000 events / bare group by", "seconds", 1.5, true),
                        closing,
                        bare),
                Figure.of(
                        new Figure.Aim("close", "P3", "rating from the roll-up / from raw", "seconds", 0.1, true),
                        rollup,
                        raw));
    }

    /** P10: time per event as the month grows, against the smallest month. */
    Benchmark growth() {
        return place -> {
            place.start();
            warmUp(place);
            double[] smallest = {microsPerEvent(place, 10_000)};
            return Map.of("10⁵", 100_000, "10⁶", MILLION, "10⁷", 10 * MILLION).entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(size -> Figure.of(
                            new Figure.Aim(
                                    "growth",
                                    "P10",
                                    "time per event, %s / 10⁴ events".formatted(size.getKey()),
                                    "µs/event",
                                    1.3,
                                    true),
                            new double[] {microsPerEvent(place, size.getValue())},
                            smallest))
                    .toList();
        };
    }

    private void warmUp(BenchPlace place) {
        for (int month = 0; month < WARM_UPS; month++) {
            close(place, 10_000);
        }
    }

    private double microsPerEvent(BenchPlace place, int events) {
        return close(place, events) / events * 1e6;
    }

    private double close(BenchPlace place, int events) {
        return closeAll(place, used(place, events));
    }

    /** A month of usage as ingestion leaves it: events, identities aside, and the roll-up. */
    private Catalogue used(BenchPlace place, int events) {
        Catalogue month = new Catalogue(next++, CONTRACTS, CUSTOMERS, SKUS);
        month.fill(place);
        place.sql("select make_usage_month(date_trunc('month', now() at time zone 'UTC')::date)");
        int each = events / CONTRACTS;
        for (int contract = 0; contract < CONTRACTS; contract++) {
            place.sql(
                    openOrder(month.contract(contract)),
                    usage(month.contract(contract), month, each),
                    rollup(month.contract(contract)));
        }
        place.sql("analyze usage_event", "analyze usage_rollup");
        return month;
    }

    private static String openOrder(UUID contract) {
        return """
                insert into monthly_order (id, contract_id, contract_number, partner_id, aggregator_id, service, month,
                    currency, status, due_on, minimum_commitment, reported, overage, underage, list, discount, net, version,
                    changed_at)
                select contract_id, contract_id, number, partner_id, aggregator_id, service, spool_month, currency, 'OPEN',
                       spool_month + 40, 1000, 0, 0, 1000, 1000, 100, 900, 0, now() from contract where contract_id = '%s'
                """.formatted(contract);
    }

    private static String usage(UUID contract, Catalogue month, int events) {
        return """
                insert into usage_event (contract_id, month, period, id, source, event_id, subscription_id,
                    customer_organization_id, sku, unit, quantity, price_book_id, starts_at, ends_at, received_at)
                select c.contract_id, c.spool_month, c.spool_month, gen_random_uuid(), '/bench', i::text, s.activation_id,
                       s.activation_id, 'SKU-' || i / %2$d %% %3$d, 'Hours', (i %% 1000) * 0.001, '%4$s', now(),
                       now() + interval '1 hour', now()
                from generate_series(0, %5$d) i
                join (select activation_id, row_number() over (order by activation_id) - 1 as n from subscription
                      where contract_id = '%1$s') s on s.n = i %% %2$d
                join contract c on c.contract_id = '%1$s'
                """.formatted(contract, CUSTOMERS, SKUS, month.book(), events - 1);
    }

    private static String rollup(UUID contract) {
        return """
                insert into usage_rollup (contract_id, month, period, customer_organization_id, sku, price_book_id, unit,
                    quantity, events)
                select contract_id, month, period, customer_organization_id, sku, price_book_id, unit, sum(quantity),
                       count(*)
                from usage_event where contract_id = '%s' group by 1, 2, 3, 4, 5, 6, 7
                """.formatted(contract);
    }

    /** Seconds for spooling and closing; what people do in between is done behind the service's back. */
    static double closeAll(BenchPlace place, Catalogue month) {
        String orders = "from monthly_order where contract_id in (" + ids(month) + ")";
        double spooling = Timing.seconds(() -> {
            place.sql("insert into job (kind, subject, due_at) select 'spool-month', contract_id, now() from contract"
                    + " where contract_id in (" + ids(month)
                    + ") on conflict (kind, subject) do update set due_at = now()");
            place.awaitNone("select count(*) " + orders + " and status = 'OPEN'");
        });
        place.sql(("update monthly_order set status = 'PENDING_VENDOR', provider_po = 'P', aggregator_po = 'A'"
                        + " where contract_id in (%s)")
                .formatted(ids(month)));
        List<Callable<String>> work = new ArrayList<>();
        for (UUID order : month.all()) {
            String version = "\"" + place.count("select version from monthly_order where id = '" + order + "'") + "\"";
            work.add(() -> place.send(place.request("/orders/" + order + "/closing")
                    .header("If-Match", version)
                    .header("Idempotency-Key", order.toString())
                    .POST(BodyPublishers.ofString("{\"poNumber\":\"V\"}"))
                    .build()));
        }
        return spooling + Timing.secondsOfAll(CLIENTS, work);
    }

    private static void mustBeTheSame(BenchPlace place, Catalogue month) {
        String raw = FROM_RAW.formatted(ids(month));
        String rollup = FROM_ROLLUP.formatted(ids(month));
        String lines =
                "select o.contract_id, l.customer_organization_id, l.sku, l.unit, l.quantity, l.list from order_line l"
                        + " join monthly_order o on o.id = l.order_id where l.kind = 'USAGE' and o.contract_id in ("
                        + ids(month)
                        + ")";
        for (String other : List.of(rollup, lines)) {
            if (place.count("select count(*) from ((" + raw + " except " + other + ") union all (" + other + " except "
                            + raw + "))")
                    > 0) {
                throw new IllegalStateException("lines differ from raw usage");
            }
        }
    }

    static String ids(Catalogue month) {
        return "'" + String.join("','", month.all().stream().map(UUID::toString).toList()) + "'";
    }
}
