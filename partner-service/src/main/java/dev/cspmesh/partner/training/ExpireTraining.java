package dev.cspmesh.partner.training;

import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A course of a partner has expired: nothing ends, nothing new that needs it is signed. */
@ApplicationScoped
class ExpireTraining implements Timer {

    private final ExpiryNotice notice;

    ExpireTraining(ExpiryNotice notice) {
        this.notice = notice;
    }

    @Override
    public String kind() {
        return TrainingDeadlines.EXPIRED;
    }

    @Override
    public Uni<Void> ring(String completion) {
        return notice.tell(completion, Completion::expired);
    }
}
