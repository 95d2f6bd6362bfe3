package dev.cspmesh.billing.order;

import dev.cspmesh.billing.order.line.OrderLine;
import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.ContractFixture;
import dev.cspmesh.billing.rating.RatedMonth;
import dev.cspmesh.billing.rating.Rating;
import dev.cspmesh.billing.rating.RatingSnapshot;
import dev.cspmesh.billing.rating.Sku;
import dev.cspmesh.billing.rating.UsageTotal;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.money.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A spooled order with its lines, made without a database. */
public final class SpooledMonth {

    private static final UUID BOOK = UUID.fromString("00000000-0000-7000-8000-0000000000ff");
    private static final YearMonth MONTH = YearMonth.of(2024, 9);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-04T00:00:00Z"), ZoneOffset.UTC);

    private final Money commitment;
    private final int discountBasisPoints;
    private final List<UsageTotal> usage = new ArrayList<>();
    private MonthlyOrder order;
    private List<OrderLine> lines;

    private SpooledMonth(String commitment, int discountBasisPoints) {
        this.commitment = Money.rounded(new BigDecimal(commitment), "USD");
        this.discountBasisPoints = discountBasisPoints;
    }

    public static SpooledMonth with(String commitment, int discountBasisPoints) {
        return new SpooledMonth(commitment, discountBasisPoints);
    }

    /** Up to thirty lines of up to five customers, with the digits that meters really send, corrections among them. */
    public static SpooledMonth random(Random random) {
        SpooledMonth month = with(Integer.toString(random.nextInt(100_000)), random.nextInt(10_001));
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            month.usage.add(new UsageTotal(
                    new UUID(0, random.nextInt(5)),
                    new Sku("SKU-" + i),
                    "Hours",
                    MONTH,
                    new Quantity(new BigDecimal(new BigInteger(50, random), random.nextInt(16))
                            .multiply(BigDecimal.valueOf(random.nextInt(10) == 0 ? -1 : 1))),
                    BOOK,
                    new BigDecimal(new BigInteger(30, random), random.nextInt(15)),
                    Optional.empty()));
        }
        return month.rated();
    }

    public SpooledMonth usage(UUID customer, String quantity, String price) {
        usage.add(new UsageTotal(
                customer,
                new Sku("SKU-" + usage.size()),
                "Hours",
                MONTH,
                new Quantity(new BigDecimal(quantity)),
                BOOK,
                new BigDecimal(price),
                Optional.empty()));
        return this;
    }

    public SpooledMonth rated() {
        Contract contract = ContractFixture.active(discountBasisPoints);
        RatedMonth rated = Rating.rate(
                RatingSnapshot.ofUsage(new RatingSnapshot.Terms(commitment, discount(), true), MONTH, usage));
        order = MonthlyOrder.open(UUID.randomUUID(), contract, MONTH, rated, LocalDate.of(2024, 10, 5), CLOCK);
        order.spool(rated, Instant.parse("2024-10-06T00:00:00Z"), CLOCK);
        lines = OrderLine.of(order, rated);
        return this;
    }

    public BasisPoints discount() {
        return new BasisPoints(discountBasisPoints);
    }

    public MonthlyOrder order() {
        return order;
    }

    public List<OrderLine> lines() {
        return lines;
    }

    public List<OrderLine> linesAnd(SpooledMonth other) {
        return Stream.concat(lines.stream(), other.lines.stream()).toList();
    }

    public Map<UUID, String> customersIn(String country) {
        return usage.stream()
                .map(UsageTotal::customerOrganizationId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), customer -> country));
    }
}
