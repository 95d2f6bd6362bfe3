package dev.cspmesh.billing.metering.validation;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What the rules say about a usage event. */
public sealed interface Verdict {

    Usage usage();

    /** A month of a contract, which has one order. */
    record ContractMonth(UUID contractId, YearMonth month) {}

    /**
     * The event fits; it is charged in this month of this contract, at this price-book version.
     *
     * @param period month of use; earlier than the month for late usage
     */
    record Accepted(Usage usage, ContractMonth month, YearMonth period, UUID customerOrganizationId, UUID priceBookId)
            implements Verdict {}

    /** The event is not accepted. */
    record Rejected(Usage usage, UsageReason reason, Optional<UUID> contractId) implements Verdict {}
}
