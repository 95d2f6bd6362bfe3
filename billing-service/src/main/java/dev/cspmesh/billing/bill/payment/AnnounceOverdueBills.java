package dev.cspmesh.billing.bill.payment;

import dev.cspmesh.billing.bill.Bills;
import dev.cspmesh.billing.bill.Payments;
import dev.cspmesh.billing.bill.SettledBill;
import dev.cspmesh.kit.context.VertxContexts;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Once a day: bills whose due day has passed with something open are overdue from now on, and each is published once. */
@ApplicationScoped
class AnnounceOverdueBills implements TransactionalJob {

    private static final String KIND = "announce-overdue-bills";
    private static final String ALL = "all";

    /** Bills in one transaction. */
    private static final int AT_ONCE = 500;

    private final Bills bills;
    private final Payments payments;
    private final Jobs jobs;
    private final Outbox outbox;
    private final VertxContexts contexts;
    private final Clock clock;

    AnnounceOverdueBills(
            Bills bills, Payments payments, Jobs jobs, Outbox outbox, VertxContexts contexts, Clock clock) {
        this.bills = bills;
        this.payments = payments;
        this.jobs = jobs;
        this.outbox = outbox;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The first look is at the start of the service; each look asks for the next one. */
    void start(@Observes StartupEvent event) {
        contexts.run(() -> Panache.withTransaction(() -> jobs.now(KIND, ALL)))
                .subscribe()
                .with(done -> {}, failure -> Log.errorf(failure, "Overdue bills are not looked for"));
    }

    @Override
    public Uni<Void> fire(String all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return bills.noteOverdue(today, clock.instant(), AT_ONCE)
                .chain(payments::onDueDay)
                .chain(late -> outbox.append(
                                late.stream().map(SettledBill::expire).toList())
                        .chain(() -> jobs.schedule(KIND, ALL, next(late, today))));
    }

    private static Instant next(List<SettledBill> late, LocalDate today) {
        LocalDate day = late.size() < AT_ONCE ? today.plusDays(1) : today;
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
