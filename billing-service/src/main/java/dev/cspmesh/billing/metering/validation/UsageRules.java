package dev.cspmesh.billing.metering.validation;

import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which usage is accepted (docs/domain.md, Usage event). Each rule answers with the reason of a rejection, or nothing. */
public final class UsageRules {

    private static final Duration LONGEST_PERIOD = Duration.ofDays(366);

    /** Bounds of what a calendar and a database can work with; no meter means a time outside of them. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** Far more than anybody sells in a period, and far less than the 20 digits of money. */
    private static final BigDecimal MOST_AN_EVENT_COSTS = BigDecimal.TEN.pow(15);

    private UsageRules() {}

    /** What becomes of an event, given what is known. */
    public static Verdict judge(Usage usage, UsageContext context) {
        Optional<UsageReason> shape = shape(usage, context.times().latestStart());
        return shape.<Verdict>map(reason -> refused(usage, reason))
                .orElseGet(() -> context.subscription(usage.subscription())
                        .map(subscription -> judge(usage, context, subscription))
                        .orElseGet(() -> refused(usage, UsageReason.UNKNOWN_SUBSCRIPTION)));
    }

    private static Verdict judge(Usage usage, UsageContext context, MeteredSubscription subscription) {
        return subscription
                .contract()
                .map(contract -> judge(usage, context, subscription, contract))
                .orElseGet(() -> refused(usage, UsageReason.NO_CONTRACT));
    }

    private static Verdict judge(
            Usage usage, UsageContext context, MeteredSubscription subscription, MeteredContract contract) {
        Optional<ListPrice> price = context.price(contract, usage.sku(), contract.dayOf(usage.startsAt()));
        return term(usage, contract)
                .or(() -> late(usage, contract, context.times()))
                .or(() -> sku(price))
                .or(() -> unit(usage, price))
                .or(() -> amount(usage, price))
                .<Verdict>map(reason -> new Verdict.Rejected(usage, reason, Optional.of(contract.id())))
                .orElseGet(() -> fits(usage, subscription, contract, price.orElseThrow()));
    }

    /** What can be said of an event without knowing anything else. */
    private static Optional<UsageReason> shape(Usage usage, Instant latestStart) {
        return Stream.<Supplier<Optional<UsageReason>>>of(
                        () -> period(usage),
                        () -> future(usage, latestStart),
                        () -> digits(usage.quantity()),
                        () -> sign(usage))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<UsageReason> period(Usage usage) {
        boolean sound = !usage.startsAt().isBefore(EARLIEST)
                && !usage.endsAt().isAfter(LATEST)
                && usage.endsAt().isAfter(usage.startsAt())
                && Duration.between(usage.startsAt(), usage.endsAt()).compareTo(LONGEST_PERIOD) <= 0;
        return sound ? Optional.empty() : Optional.of(UsageReason.INVALID_PERIOD);
    }

    static Optional<UsageReason> future(Usage usage, Instant latestStart) {
        return usage.startsAt().isAfter(latestStart) ? Optional.of(UsageReason.FUTURE) : Optional.empty();
    }

    static Optional<UsageReason> digits(BigDecimal quantity) {
        int digits = Math.max(quantity.precision(), quantity.scale());
        return digits > Quantity.MOST_DIGITS ? Optional.of(UsageReason.TOO_MANY_DIGITS) : Optional.empty();
    }

    /** A meter corrects what it reported too much only when it says that it does so. */
    static Optional<UsageReason> sign(Usage usage) {
        return usage.quantity().signum() < 0 && !usage.correction()
                ? Optional.of(UsageReason.NEGATIVE_QUANTITY)
                : Optional.empty();
    }

    static Optional<UsageReason> term(Usage usage, MeteredContract contract) {
        return contract.covers(contract.dayOf(usage.startsAt()))
                ? Optional.empty()
                : Optional.of(UsageReason.OUTSIDE_TERM);
    }

    /** Usage of a spooled month is charged on the next order, for some time (docs/domain.md, Late usage). */
    static Optional<UsageReason> late(Usage usage, MeteredContract contract, UsageContext.Times times) {
        YearMonth period = contract.monthOf(usage.startsAt());
        if (!contract.isLate(period)) {
            return Optional.empty();
        }
        if (contract.nextOrder().isEmpty()) {
            return Optional.of(UsageReason.NO_ORDER_LEFT);
        }
        boolean tooLate = times.isTooLate(
                period.plusMonths(1).atDay(1).atStartOfDay(contract.zone()).toInstant());
        return tooLate ? Optional.of(UsageReason.LATE) : Optional.empty();
    }

    static Optional<UsageReason> sku(Optional<ListPrice> price) {
        return price.isPresent() ? Optional.empty() : Optional.of(UsageReason.UNKNOWN_SKU);
    }

    static Optional<UsageReason> unit(Usage usage, Optional<ListPrice> price) {
        return price.filter(known -> !known.unit().equals(usage.unit())).map(other -> UsageReason.UNKNOWN_UNIT);
    }

    /** What money cannot carry is refused where it enters, so that no sum of such events silences a forecast or a bill. */
    static Optional<UsageReason> amount(Usage usage, Optional<ListPrice> price) {
        return price.map(known -> usage.quantity().multiply(known.unitPrice()).abs())
                .filter(list -> list.compareTo(MOST_AN_EVENT_COSTS) >= 0)
                .map(list -> UsageReason.TOO_MANY_DIGITS);
    }

    private static Verdict fits(
            Usage usage, MeteredSubscription subscription, MeteredContract contract, ListPrice price) {
        YearMonth period = contract.monthOf(usage.startsAt());
        var month = new Verdict.ContractMonth(
                contract.id(), contract.chargedIn(period).orElseThrow());
        return new Verdict.Accepted(usage, month, period, subscription.customerOrganizationId(), price.priceBookId());
    }

    private static Verdict refused(Usage usage, UsageReason reason) {
        return new Verdict.Rejected(usage, reason, Optional.<UUID>empty());
    }
}
