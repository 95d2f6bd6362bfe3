package dev.cspmesh.partner.training;

import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A course of a partner expires in a month: its contact is told. */
@ApplicationScoped
class RemindOfExpiry implements Timer {

    private final ExpiryNotice notice;

    RemindOfExpiry(ExpiryNotice notice) {
        this.notice = notice;
    }

    @Override
    public String kind() {
        return TrainingDeadlines.EXPIRING;
    }

    @Override
    public Uni<Void> ring(String completion) {
        return notice.tell(completion, Completion::expiring);
    }
}
