package dev.cspmesh.billing.order;

import dev.cspmesh.kit.jobs.Jobs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** When it is looked whether the CSP has submitted an order: one job for each order that waits for it. */
@ApplicationScoped
public class OverdueSchedule {

    /** The job that reminds of an overdue order, or submits it by the CSP's policy. */
    public static final String KIND = "overdue-order";

    private final Jobs jobs;

    OverdueSchedule(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Once the due day of a spooled order has passed. */
    public Uni<Void> follow(MonthlyOrder order) {
        return order.overdueAt()
                .map(at -> at(order, at))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** At another time, which may have passed already. */
    public Uni<Void> at(MonthlyOrder order, Instant at) {
        return jobs.schedule(KIND, order.id(), at);
    }
}
