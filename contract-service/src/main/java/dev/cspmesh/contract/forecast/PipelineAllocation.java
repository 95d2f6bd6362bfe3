package dev.cspmesh.contract.forecast;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.pipeline.Opportunity;
import dev.cspmesh.kit.forecast.PipelineShare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Which contract would serve the customer of which deal on which days (docs/domain.md, pipeline): of the contracts of the
 * service in the deal's currency that run on a day the default one, else the one that is in force longest, which is the
 * one that follows it. A contract that nobody has agreed to yet takes what no other one would serve. An open deal counts by
 * its chance, a won one fully until its customer is metered, a lost one never.
 *
 * @param served by contract
 * @param unserved on these days no contract would serve the customer
 */
record PipelineAllocation(Map<UUID, List<PipelineShare>> served, List<PipelineShare> unserved) {

    private static final int CERTAIN = 100;

    private static final Comparator<Contract> WHO_SERVES_FIRST = Comparator.comparing(
                    (Contract contract) -> contract.status().isAgreed())
            .thenComparing(Contract::isDefault)
            .reversed()
            .thenComparing(PipelineAllocation::inForceSince)
            .thenComparing(Contract::id);

    /**
     * Gives each deal to contracts.
     *
     * @param deals of one service and partner
     * @param metered the won deals whose customer is metered
     * @param contracts of the same service and partner, in any state
     */
    static PipelineAllocation of(List<Opportunity> deals, Set<UUID> metered, List<Contract> contracts) {
        PipelineAllocation all = new PipelineAllocation(new HashMap<>(), new ArrayList<>());
        List<Contract> candidates = contracts.stream()
                .filter(PipelineAllocation::canServe)
                .sorted(WHO_SERVES_FIRST)
                .toList();
        deals.stream()
                .filter(deal -> !metered.contains(deal.id()) && chance(deal) > 0)
                .forEach(deal -> all.give(deal, candidates));
        return all;
    }

    List<PipelineShare> of(Contract contract) {
        return List.copyOf(served.getOrDefault(contract.id(), List.of()));
    }

    private void give(Opportunity deal, List<Contract> candidates) {
        List<DayRange> left = List.of(new DayRange(deal.deal().startsOn(), null));
        for (Contract contract : candidates) {
            if (Objects.equals(contract.currency(), deal.deal().currency())) {
                DayRange runs = DayRange.of(contract);
                left.stream()
                        .flatMap(days -> days.within(runs).stream())
                        .forEach(days -> served.computeIfAbsent(contract.id(), id -> new ArrayList<>())
                                .add(share(deal, days)));
                left = left.stream()
                        .flatMap(days -> days.without(runs).stream())
                        .toList();
            }
        }
        left.forEach(days -> unserved.add(share(deal, days)));
    }

    private static PipelineShare share(Opportunity deal, DayRange days) {
        LocalDate end = days.endsBefore();
        return new PipelineShare(
                days.startsOn(),
                end == null ? null : end.minusDays(1),
                deal.deal().expectedMonthlyMsrp(),
                chance(deal));
    }

    private static int chance(Opportunity deal) {
        return switch (deal.status()) {
            case NEW, QUALIFIED, PROPOSED -> deal.deal().probabilityPercent();
            case WON -> CERTAIN;
            case LOST -> 0;
        };
    }

    private static boolean canServe(Contract contract) {
        return switch (contract.status()) {
            case EXPIRED, TERMINATED, REJECTED, WITHDRAWN -> false;
            case DRAFT,
                    PENDING_SIGNATURE,
                    PENDING_APPROVAL,
                    PENDING_EFFECTIVE_DATE,
                    ACTIVE,
                    PENDING_EXPIRATION,
                    PENDING_TERMINATION -> true;
        };
    }

    private static Instant inForceSince(Contract contract) {
        Instant activated = contract.milestones().activatedAt();
        return activated == null ? contract.milestones().effectiveAt() : activated;
    }
}
