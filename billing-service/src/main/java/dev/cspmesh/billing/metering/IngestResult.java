package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.Verdict;
import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The outcome of every event of a request, in the order of the request. */
public record IngestResult(List<Outcome> outcomes) {

    public IngestResult {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Puts the answers together.
     *
     * @param fresh identities that this request added
     * @param known content hashes of the identities that were taken before
     */
    public static IngestResult of(List<Usage> reported, Batch batch, Set<Identity> fresh, Map<Identity, String> known) {
        Map<Identity, Outcome> first = new HashMap<>();
        for (Verdict.Refused refused : batch.refused()) {
            first.put(refused.usage().identity(), settled(refused, known));
        }
        for (Verdict.Fits fits : batch.fitting()) {
            first.put(fits.usage().identity(), settled(fits, fresh, known));
        }
        return new IngestResult(inOrder(reported, first));
    }

    private static Outcome settled(Verdict.Refused refused, Map<Identity, String> known) {
        String hash = known.get(refused.usage().identity());
        return hash == null
                ? Outcome.rejected(refused)
                : Outcome.seenBefore(refused.usage(), refused.contractId(), hash);
    }

    private static Outcome settled(Verdict.Fits fits, Set<Identity> fresh, Map<Identity, String> known) {
        Identity identity = fits.usage().identity();
        return fresh.contains(identity)
                ? Outcome.accepted(fits)
                : Outcome.seenBefore(
                        fits.usage(), Optional.of(fits.month().contractId()), known.getOrDefault(identity, ""));
    }

    private static List<Outcome> inOrder(List<Usage> reported, Map<Identity, Outcome> first) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<Identity, Usage> seen = new HashMap<>();
        for (Usage usage : reported) {
            Outcome outcome = Objects.requireNonNull(first.get(usage.identity()));
            boolean repeats = seen.putIfAbsent(usage.identity(), usage) != null;
            outcomes.add(repeats ? outcome.repeated(usage) : outcome);
        }
        return outcomes;
    }

    List<Outcome> exceptions() {
        return outcomes.stream().filter(Outcome::isException).toList();
    }

    long count(Outcome.Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }
}
