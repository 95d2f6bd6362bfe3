package dev.cspmesh.billing.metering.validation;

import dev.cspmesh.billing.BillingConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what a batch is checked against, from the local read models. */
@ApplicationScoped
public class UsageCatalogue {

    private static final String SUBSCRIPTIONS = """
            select s.partner_id, s.activation_id, s.customer_organization_id, c.contract_id, c.service, c.currency, c.starts_on,
                   c.ends_before, c.billing_zone,
                   case when c.spool_at is not null then c.spool_month end
            from unnest($1::text[], $2::uuid[]) as wanted(partner_id, activation_id)
            join subscription s using (partner_id, activation_id)
            left join contract c on c.contract_id = s.contract_id
            """;
    private static final String PRICES = """
            select b.service, b.currency, k.sku, b.price_book_id, k.unit, b.valid_from, b.valid_to, k.list_unit_price
            from price_book b join price_book_sku k using (price_book_id)
            where b.service = any($1) and k.sku = any($2)
            """;

    private final Pool pool;
    private final BillingConfig config;
    private final Clock clock;

    UsageCatalogue(Pool pool, BillingConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    public Uni<UsageContext> read(List<Usage> batch) {
        return subscriptions(batch)
                .chain(known -> prices(batch, known)
                        .map(prices -> new UsageContext(
                                known,
                                prices,
                                new UsageContext.Times(clock.instant(), config.clockSkew(), config.lateUsage()))));
    }

    private Uni<Map<SubscriptionKey, MeteredSubscription>> subscriptions(List<Usage> batch) {
        List<SubscriptionKey> named =
                batch.stream().map(Usage::subscription).distinct().toList();
        return pool.preparedQuery(SUBSCRIPTIONS)
                .execute(Tuple.of(
                        named.stream().map(SubscriptionKey::partnerId).toArray(String[]::new),
                        named.stream().map(SubscriptionKey::activationId).toArray(UUID[]::new)))
                .map(UsageCatalogue::toSubscriptions);
    }

    private static Map<SubscriptionKey, MeteredSubscription> toSubscriptions(RowSet<Row> rows) {
        Map<SubscriptionKey, MeteredSubscription> found = new HashMap<>();
        rows.forEach(row -> found.put(
                new SubscriptionKey(row.getString(0), row.getUUID(1)),
                new MeteredSubscription(
                        row.getUUID(2), Optional.ofNullable(row.getUUID(3)).map(id -> contract(row)))));
        return found;
    }

    private static MeteredContract contract(Row row) {
        return new MeteredContract(
                row.getUUID(3),
                row.getString(4),
                row.getString(5),
                row.getLocalDate(6),
                Optional.ofNullable(row.getLocalDate(7)),
                ZoneId.of(row.getString(8)),
                Optional.ofNullable(row.getLocalDate(9)).map(YearMonth::from));
    }

    private Uni<Map<ListPrice.Key, List<ListPrice>>> prices(
            List<Usage> batch, Map<SubscriptionKey, MeteredSubscription> known) {
        String[] services = known.values().stream()
                .flatMap(subscription -> subscription.contract().stream())
                .map(MeteredContract::service)
                .distinct()
                .toArray(String[]::new);
        String[] skus = batch.stream().map(Usage::sku).distinct().toArray(String[]::new);
        return pool.preparedQuery(PRICES).execute(Tuple.of(services, skus)).map(UsageCatalogue::toPrices);
    }

    private static Map<ListPrice.Key, List<ListPrice>> toPrices(RowSet<Row> rows) {
        Map<ListPrice.Key, List<ListPrice>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent(
                        new ListPrice.Key(row.getString(0), row.getString(1), row.getString(2)),
                        key -> new ArrayList<>())
                .add(new ListPrice(
                        row.getUUID(3),
                        row.getString(4),
                        row.getBigDecimal(7),
                        row.getLocalDate(5),
                        Optional.ofNullable(row.getLocalDate(6)))));
        return found;
    }
}
