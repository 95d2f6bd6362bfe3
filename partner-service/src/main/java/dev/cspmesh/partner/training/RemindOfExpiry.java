package dev.cspmesh.partner.training;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.Author;
import dev.cspmesh.kit.timer.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A course of a partner expires soon, and no newer completion replaces it: its contact is told. */
@ApplicationScoped
class RemindOfExpiry implements Timer {

    private final Completions completions;
    private final Audit audit;

    RemindOfExpiry(Completions completions, Audit audit) {
        this.completions = completions;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return TrainingCalendar.EXPIRING;
    }

    @Override
    public Uni<Void> ring(String completion) {
        return completions.findById(UUID.fromString(completion)).chain(this::tell);
    }

    private Uni<Void> tell(Completion completion) {
        return completions
                .isReplaced(completion)
                .chain(replaced -> replaced
                        ? Uni.createFrom().voidItem()
                        : audit.append(Author.CALENDAR, completion.expiring(), ""));
    }
}
