package dev.cspmesh.billing.projection.contract;

import dev.cspmesh.kit.jobs.Jobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** When the next month of a contract is to be spooled: one job for each contract that has a month left. */
@ApplicationScoped
public class SpoolSchedule {

    /** The job that spools the next month of a contract. */
    public static final String KIND = "spool-month";

    private final Jobs jobs;

    SpoolSchedule(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Follows the contract, in the transaction that changed it. */
    public Uni<Void> follow(Contract contract) {
        return contract.spoolAt()
                .map(at -> jobs.schedule(KIND, contract.contractId(), at))
                .orElseGet(() -> jobs.cancel(KIND, contract.contractId()));
    }
}
