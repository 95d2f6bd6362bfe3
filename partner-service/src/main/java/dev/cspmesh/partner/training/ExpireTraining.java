package dev.cspmesh.partner.training;

import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A course of a partner has expired: nothing ends, nothing new that needs it is signed. */
@ApplicationScoped
class ExpireTraining implements TransactionalJob {

    private final ExpiryNotice notice;

    ExpireTraining(ExpiryNotice notice) {
        this.notice = notice;
    }

    @Override
    public String kind() {
        return TrainingDeadlines.EXPIRED;
    }

    @Override
    public Uni<Void> fire(String completion) {
        return notice.publish(completion, Completion::expired);
    }
}
