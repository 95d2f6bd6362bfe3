package dev.cspmesh.billing.metering.validation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a batch is checked against: the subscriptions and prices that it names, as known now. */
public record UsageContext(
        Map<SubscriptionKey, MeteredSubscription> subscriptions,
        Map<ListPrice.Key, List<ListPrice>> prices,
        Times times) {

    /**
     * When usage may have been used.
     *
     * @param now business time
     * @param skew how far it may lie ahead
     * @param late how long after its month it is accepted as late usage
     */
    record Times(Instant now, Duration skew, Duration late) {

        Instant latestStart() {
            return now.plus(skew);
        }

        /** Usage of a period is too late when so much time has passed since the period's end. */
        boolean isTooLate(Instant endOfPeriod) {
            return endOfPeriod.plus(late).isBefore(now);
        }

        /** The same, but nothing is too late: somebody has reviewed it. */
        public Times reviewed() {
            return new Times(now, skew, NO_END);
        }
    }

    private static final Duration NO_END = Duration.ofDays(365_000);

    public UsageContext {
        subscriptions = Map.copyOf(subscriptions);
        prices = Map.copyOf(prices);
    }

    Optional<MeteredSubscription> subscription(SubscriptionKey key) {
        return Optional.ofNullable(subscriptions.get(key));
    }

    Optional<ListPrice> price(MeteredContract contract, String sku, LocalDate day) {
        return prices.getOrDefault(new ListPrice.Key(contract.service(), contract.currency(), sku), List.of()).stream()
                .filter(price -> price.isValidOn(day))
                .findFirst();
    }

    /** The same for usage that somebody has reviewed: it is never too late. */
    public UsageContext reviewed() {
        return new UsageContext(subscriptions, prices, times.reviewed());
    }
}
