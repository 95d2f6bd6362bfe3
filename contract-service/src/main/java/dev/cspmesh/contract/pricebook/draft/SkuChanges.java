package dev.cspmesh.contract.pricebook.draft;

import dev.cspmesh.contract.pricebook.SkuPrice;
import dev.cspmesh.kit.audit.Changes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which SKUs of a price list were added, removed or priced otherwise. */
final class SkuChanges {

    /** A history names so many; a list can have thousands. */
    private static final int NAMED = 50;

    private SkuChanges() {}

    /** The first of them, and how many there are where that is not all. */
    static Changes between(Changes changes, List<SkuPrice> before, List<SkuPrice> after) {
        Map<String, SkuPrice> old = bySku(before);
        Map<String, SkuPrice> now = bySku(after);
        TreeSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        all.removeIf(sku -> price(old, sku).equals(price(now, sku)));
        Changes result = changes;
        for (String sku : all.stream().limit(NAMED).toList()) {
            result = result.field("skus/" + sku, price(old, sku), price(now, sku));
        }
        return all.size() > NAMED ? result.field("skus", Optional.empty(), all.size() + " changed") : result;
    }

    private static Optional<String> price(Map<String, SkuPrice> list, String sku) {
        return Optional.ofNullable(list.get(sku))
                .map(line -> line.listUnitPrice().stripTrailingZeros().toPlainString() + " per " + line.unit());
    }

    private static Map<String, SkuPrice> bySku(List<SkuPrice> list) {
        return list.stream().collect(Collectors.toMap(SkuPrice::sku, Function.identity(), (one, other) -> one));
    }
}
