package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.Usage;
import dev.cspmesh.billing.metering.validation.UsageReason;
import dev.cspmesh.billing.metering.validation.Verdict;
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
     * @param known content hashes of the identities that were accepted before
     */
    public static IngestResult of(List<Usage> reported, Batch batch, Set<Identity> fresh, Map<Identity, String> known) {
        Map<Identity, Outcome> first = new HashMap<>();
        for (Verdict.Rejected rejected : batch.rejected()) {
            first.put(rejected.usage().identity(), settled(rejected, known));
        }
        for (Verdict.Accepted accepted : batch.accepted()) {
            first.put(accepted.usage().identity(), settled(accepted, fresh, known));
        }
        return new IngestResult(inOrder(reported, first));
    }

    private static Outcome settled(Verdict.Rejected rejected, Map<Identity, String> known) {
        String hash = known.get(rejected.usage().identity());
        return hash == null
                ? Outcome.rejected(rejected)
                : Outcome.seenBefore(rejected.usage(), rejected.contractId(), hash);
    }

    private static Outcome settled(Verdict.Accepted accepted, Set<Identity> fresh, Map<Identity, String> known) {
        Identity identity = accepted.usage().identity();
        return fresh.contains(identity)
                ? Outcome.accepted(accepted)
                : Outcome.seenBefore(
                        accepted.usage(), Optional.of(accepted.month().contractId()), known.getOrDefault(identity, ""));
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

    /** Whether some usage waits for something that it names to become known. */
    boolean isPending() {
        return outcomes.stream().flatMap(outcome -> outcome.reason().stream()).anyMatch(UsageReason::isPending);
    }

    long count(Outcome.Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }
}
