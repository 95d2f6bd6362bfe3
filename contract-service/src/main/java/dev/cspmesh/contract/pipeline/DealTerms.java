package dev.cspmesh.contract.pipeline;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a CSP says of a deal and may change while it is open.
 *
 * @param customerOrganizationId the customer, if it is one already
 */
public record DealTerms(Deal deal, Optional<UUID> customerOrganizationId) {

    /** The terms of a deal whose customer is none yet. */
    public static DealTerms of(Deal deal) {
        return new DealTerms(deal, Optional.empty());
    }

    /** Each field that differs, with its value before and after, for the deal's history. */
    String changedFrom(DealTerms before) {
        Deal old = before.deal;
        return Stream.of(
                        change("customerName", old.customerName(), deal.customerName()),
                        change("expectedMonthlyMsrp", old.expectedMonthlyMsrp(), deal.expectedMonthlyMsrp()),
                        change("startsOn", old.startsOn(), deal.startsOn()),
                        change("probabilityPercent", old.probabilityPercent(), deal.probabilityPercent()),
                        change(
                                "customerOrganizationId",
                                before.customerOrganizationId
                                        .map(UUID::toString)
                                        .orElse("none"),
                                customerOrganizationId.map(UUID::toString).orElse("none")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> change(String field, Object from, Object to) {
        return from.equals(to) ? Optional.empty() : Optional.of("%s from %s to %s".formatted(field, from, to));
    }
}
