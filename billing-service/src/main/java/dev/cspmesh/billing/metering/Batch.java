package dev.cspmesh.billing.metering;

import dev.cspmesh.billing.metering.validation.UsageContext;
import dev.cspmesh.billing.metering.validation.UsageRules;
import dev.cspmesh.billing.metering.validation.Verdict;
import dev.cspmesh.billing.metering.validation.Identity;
import dev.cspmesh.billing.metering.validation.Usage;
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
public record Batch(List<Verdict.Fits> fitting, List<Verdict.Refused> refused) {

    public Batch {
        fitting = List.copyOf(fitting);
        refused = List.copyOf(refused);
    }

    public static Batch judged(List<Usage> reported, UsageContext context) {
        Map<Identity, Usage> distinct = new LinkedHashMap<>();
        reported.forEach(usage -> distinct.putIfAbsent(usage.identity(), usage));
        List<Verdict.Fits> fitting = new ArrayList<>();
        List<Verdict.Refused> refused = new ArrayList<>();
        for (Usage usage : distinct.values()) {
            switch (UsageRules.judge(usage, context)) {
                case Verdict.Fits fits -> fitting.add(fits);
                case Verdict.Refused no -> refused.add(no);
            }
        }
        return new Batch(fitting, refused);
    }

    /** The months that the fitting events count for. */
    public List<Verdict.ContractMonth> months() {
        return fitting.stream().map(Verdict.Fits::month).distinct().toList();
    }

    /** True unless an order was spooled since the events were judged. */
    public boolean isStillIn(Set<Verdict.ContractMonth> open) {
        return open.containsAll(months());
    }

    List<Usage> distinct() {
        return Stream.concat(
                        fitting.stream().map(Verdict.Fits::usage),
                        refused.stream().map(Verdict.Refused::usage))
                .toList();
    }
}
