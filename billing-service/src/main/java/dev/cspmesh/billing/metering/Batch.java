package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.Usage;
import dev.cspmesh.billing.metering.validation.UsageContext;
import dev.cspmesh.billing.metering.validation.UsageRules;
import dev.cspmesh.billing.metering.validation.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The distinct events of a request after they were judged. An identity that comes twice in a request is judged once; the
 * repeat is answered from the first.
 */
public record Batch(List<Verdict.Accepted> accepted, List<Verdict.Rejected> rejected) {

    public Batch {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }

    public static Batch judged(List<Usage> reported, UsageContext context) {
        Map<Identity, Usage> distinct = new LinkedHashMap<>();
        reported.forEach(usage -> distinct.putIfAbsent(usage.identity(), usage));
        List<Verdict.Accepted> accepted = new ArrayList<>();
        List<Verdict.Rejected> rejected = new ArrayList<>();
        for (Usage usage : distinct.values()) {
            switch (UsageRules.judge(usage, context)) {
                case Verdict.Accepted yes -> accepted.add(yes);
                case Verdict.Rejected no -> rejected.add(no);
            }
        }
        return new Batch(accepted, rejected);
    }

    /** The months that the accepted events count for. */
    public List<Verdict.ContractMonth> months() {
        return accepted.stream().map(Verdict.Accepted::month).distinct().toList();
    }

    /** True unless an order was spooled since the events were judged. */
    public boolean isStillIn(Set<Verdict.ContractMonth> open) {
        return open.containsAll(months());
    }

    List<Usage> distinct() {
        return Stream.concat(
                        accepted.stream().map(Verdict.Accepted::usage),
                        rejected.stream().map(Verdict.Rejected::usage))
                .toList();
    }
}
