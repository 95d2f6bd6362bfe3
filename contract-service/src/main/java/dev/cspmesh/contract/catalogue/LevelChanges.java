package dev.cspmesh.contract.catalogue;

import dev.cspmesh.kit.audit.Changes;
import dev.cspmesh.kit.money.BasisPoints;
import dev.cspmesh.kit.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a publication changes of the levels on offer on its first day: commitment a month, discount and unit of each. */
final class LevelChanges {

    private LevelChanges() {}

    /** @param offered in the currency of the offer */
    static Changes between(List<CommitLevel> offered, PublishLevels.Offer offer) {
        Map<String, String> before = offered.stream()
                .collect(Collectors.toMap(
                        CommitLevel::code,
                        level -> text(level.monthlyCommitment(), level.discount(), level.roundingUnit()),
                        (one, other) -> one));
        Map<String, String> after = offer.bands().stream()
                .collect(Collectors.toMap(
                        LevelBand::code,
                        band -> text(band.monthlyCommitment(), band.discount(), band.roundingUnit()),
                        (one, other) -> one));
        TreeSet<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        Changes changes = Changes.none();
        for (String code : codes) {
            changes = changes.field(
                    "levels/" + code, Optional.ofNullable(before.get(code)), Optional.ofNullable(after.get(code)));
        }
        return changes;
    }

    private static String text(Money commitment, BasisPoints discount, Money unit) {
        return "%s a month, discount %d basis points, unit %s".formatted(commitment, discount.value(), unit);
    }
}
