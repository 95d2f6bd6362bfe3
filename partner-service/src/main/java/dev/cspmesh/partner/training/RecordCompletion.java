package dev.cspmesh.partner.training;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.PartnerProblems;
import dev.cspmesh.partner.partner.Partners;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** VMware's training authority records a completed course. */
@ApplicationScoped
class RecordCompletion {

    private final Partners partners;
    private final Courses courses;
    private final Completions completions;
    private final Outbox outbox;
    private final Clock clock;

    RecordCompletion(Partners partners, Courses courses, Completions completions, Outbox outbox, Clock clock) {
        this.partners = partners;
        this.courses = courses;
        this.completions = completions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Completion> record(Caller caller, String partnerId, String course, Completion.Evidence record) {
        return partners.get(caller, partnerId)
                .invoke(() -> refuseFuture(record.completedOn()))
                .chain(() -> courses.get(course))
                .map(found -> Completion.record(Ids.next(), partnerId, found, record, clock.instant()))
                .call(this::save);
    }

    private Uni<Void> save(Completion completion) {
        return completions.persist(completion).chain(() -> outbox.append(completion.recorded()));
    }

    private void refuseFuture(LocalDate completedOn) {
        // A day has begun somewhere on earth up to 14 hours before it begins in UTC.
        LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        if (completedOn.isAfter(latest)) {
            throw Rejection.of(PartnerProblems.COMPLETED_IN_FUTURE, completedOn + " has not come yet.")
                    .field("#/completedOn", "lies in the future", "at most " + latest)
                    .rejected();
        }
    }
}
