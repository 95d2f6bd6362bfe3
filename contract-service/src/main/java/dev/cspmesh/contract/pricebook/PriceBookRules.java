package dev.cspmesh.contract.pricebook;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.sku.SkuAlphabet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a price book must keep (docs/domain.md, contract). */
public final class PriceBookRules {

    /** Bytes of the event of a book; below the million that Kafka takes in one message. */
    static final int LARGEST_EVENT = 800_000;

    /** Bytes of a line's JSON beside its texts. */
    private static final int FRAME = 60;

    private PriceBookRules() {}

    /** What a draft must keep already. */
    public static Optional<Rejection> isWellFormed(ValidityPeriod validity, List<SkuPrice> skus) {
        return isInOrder(validity).or(() -> namesEachSkuOnce(skus)).or(() -> fitsOneMessage(skus));
    }

    /** A period does not end before it starts. */
    static Optional<Rejection> isInOrder(ValidityPeriod validity) {
        return validity.endsOn()
                .filter(last -> last.isBefore(validity.startsOn()))
                .map(last -> Rejection.of(
                                ContractProblems.PERIOD_REVERSED, "The period " + validity + " contains no day.")
                        .field("#/endsOn", "is before startsOn", validity.startsOn() + " or later"));
    }

    /** A book gives each SKU one price; two codes differ by more than their case. */
    static Optional<Rejection> namesEachSkuOnce(List<SkuPrice> skus) {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, skus.size())
                .filter(i -> !seen.add(SkuAlphabet.folded(skus.get(i).sku())))
                .mapToObj(i -> Rejection.of(
                                ContractProblems.DUPLICATE_SKU,
                                "The SKU " + skus.get(i).sku() + " stands twice in the book.")
                        .field(
                                "#/skus/" + i + "/sku",
                                "stands in the book already, apart from upper and lower case",
                                "each SKU once"))
                .findFirst();
    }

    /** A SKU is written as in the other books of its service: two codes differ by more than their case. */
    static Optional<Rejection> spellsSkusAsBefore(List<SkuPrice> skus, Set<String> known) {
        Map<String, String> spelling =
                known.stream().collect(Collectors.toMap(SkuAlphabet::folded, Function.identity(), (one, other) -> one));
        return IntStream.range(0, skus.size())
                .filter(i -> !known.contains(skus.get(i).sku()))
                .mapToObj(i -> spelledOtherwise(
                        skus.get(i).sku(),
                        spelling.get(SkuAlphabet.folded(skus.get(i).sku())),
                        i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Rejection> spelledOtherwise(String sku, @Nullable String before, int i) {
        return Optional.ofNullable(before)
                .map(other -> Rejection.of(
                                ContractProblems.DUPLICATE_SKU,
                                "Another book of the service has the SKU %s as %s.".formatted(sku, other))
                        .field("#/skus/" + i + "/sku", "differs from a SKU of another book by its case only", other));
    }

    /** The event of a book travels as one message. */
    static Optional<Rejection> fitsOneMessage(List<SkuPrice> skus) {
        long bytes = skus.stream().mapToLong(PriceBookRules::size).sum();
        return bytes <= LARGEST_EVENT
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                ContractProblems.PRICE_BOOK_TOO_LARGE,
                                "The book takes %,d bytes as a message.".formatted(bytes))
                        .field("#/skus", "is too large as a whole", "at most %,d bytes".formatted(LARGEST_EVENT)));
    }

    /**
     * On any day at most one book of a service and currency is valid; an open one ends where its successor starts, but not on
     * a day that has passed: what was used then has its price.
     */
    public static Optional<Rejection> leavesTheOthersAlone(
            ValidityPeriod validity, List<PriceBook> others, LocalDate today) {
        return overlapping(validity, others).or(() -> endingInThePast(validity, others, today));
    }

    private static Optional<Rejection> endingInThePast(
            ValidityPeriod validity, List<PriceBook> others, LocalDate today) {
        return others.stream()
                .filter(open -> open.validity().isFollowedBy(validity))
                .filter(open -> validity.startsOn().isBefore(today))
                .findFirst()
                .map(open -> inTheWay(open, "would change prices of the past", today + " or later"));
    }

    private static Optional<Rejection> overlapping(ValidityPeriod validity, List<PriceBook> others) {
        return others.stream()
                .filter(other -> !other.validity().isFollowedBy(validity))
                .filter(other -> other.validity().overlaps(validity))
                .findFirst()
                .map(other -> inTheWay(other, "overlaps with another book", "a period outside " + other.validity()));
    }

    private static Rejection inTheWay(PriceBook other, String wrong, String allowed) {
        return Rejection.of(
                        ContractProblems.PRICE_BOOK_OVERLAP,
                        "Version %d of %s in %s is valid on the days from %s; prices of days that have passed stay."
                                .formatted(other.bookVersion(), other.service(), other.currency(), other.validity()))
                .field("#/startsOn", wrong, allowed)
                .step("readPriceBook", "GET", "/price-books/" + other.id());
    }

    /** A service is sold in the currencies of its price books. */
    public static Rejection notSoldIn(String service, String currency, SortedSet<String> currencies) {
        String others = currencies.isEmpty() ? "It has no prices." : "It is sold in " + named(currencies) + ".";
        return Rejection.of(
                        ContractProblems.NOT_SOLD_IN_CURRENCY,
                        "%s is not sold in %s. %s".formatted(service, currency, others))
                .step("listPriceBooks", "GET", "/price-books?service=" + service);
    }

    /** Currencies as a refusal names them. */
    public static String named(SortedSet<String> currencies) {
        return currencies.isEmpty() ? "none yet" : String.join(", ", currencies);
    }

    private static long size(SkuPrice sku) {
        return FRAME
                + bytes(sku.sku())
                + bytes(sku.name())
                + bytes(sku.unit())
                + sku.listUnitPrice().toPlainString().length();
    }

    /** Quotes and backslashes take two bytes in JSON. */
    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length
                + text.chars().filter(c -> c == '"' || c == '\\').count();
    }
}
