package dev.cspmesh.partner.training;

import static dev.cspmesh.partner.profile.PartnerLifeCycle.RECORD_COMPLETION;
import static dev.cspmesh.partner.profile.PartnerLifeCycle.TABLE;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.PartnerProblems;
import dev.cspmesh.partner.profile.Partners;
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
    private final TrainingDeadlines deadlines;
    private final Audit audit;
    private final Clock clock;

    RecordCompletion(
            Partners partners,
            Courses courses,
            Completions completions,
            TrainingDeadlines deadlines,
            Audit audit,
            Clock clock) {
        this.partners = partners;
        this.courses = courses;
        this.completions = completions;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Completion> record(Caller caller, String partnerId, String course, Completion.Evidence record) {
        return partners.get(caller, partnerId)
                .invoke(partner -> TABLE.require(partner, RECORD_COMPLETION, caller))
                .invoke(() -> refuseFuture(record.completedOn()))
                .chain(() -> courses.get(course))
                .map(found -> Completion.record(Ids.next(), partnerId, found, record, clock.instant()))
                .call(completion -> save(caller, completion));
    }

    private Uni<Void> save(Caller caller, Completion completion) {
        return completions
                .persist(completion)
                .chain(() -> audit.append(caller, completion.recorded()))
                .chain(() -> deadlines.schedule(completion));
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
