package dev.cspmesh.partner.training;

import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A course of a partner expires in a month: its contact gets an e-mail. */
@ApplicationScoped
class RemindOfExpiry implements TransactionalJob {

    private final ExpiryNotice notice;

    RemindOfExpiry(ExpiryNotice notice) {
        this.notice = notice;
    }

    @Override
    public String kind() {
        return TrainingDeadlines.EXPIRING;
    }

    @Override
    public Uni<Void> fire(String completion) {
        return notice.publish(completion, Completion::expiring);
    }
}
