package dev.cspmesh.billing.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a batch is checked against: the subscriptions and prices that it names, as known now. */
record UsageContext(
        Map<UUID, MeteredSubscription> subscriptions, Map<ListPrice.Key, List<ListPrice>> prices, Instant latestStart) {

    UsageContext {
        subscriptions = Map.copyOf(subscriptions);
        prices = Map.copyOf(prices);
    }

    Optional<MeteredSubscription> subscription(UUID id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    Optional<ListPrice> price(MeteredContract contract, String sku, LocalDate day) {
        return prices.getOrDefault(new ListPrice.Key(contract.service(), contract.currency(), sku), List.of()).stream()
                .filter(price -> price.isValidOn(day))
                .findFirst();
    }
}
