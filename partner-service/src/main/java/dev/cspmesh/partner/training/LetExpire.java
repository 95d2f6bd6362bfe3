package dev.cspmesh.partner.training;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.Author;
import dev.cspmesh.kit.timer.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A course of a partner has expired, and no newer completion replaces it: nothing ends, nothing new that needs it is signed. */
@ApplicationScoped
class LetExpire implements Timer {

    private final Completions completions;
    private final Audit audit;

    LetExpire(Completions completions, Audit audit) {
        this.completions = completions;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return TrainingCalendar.EXPIRED;
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
                        : audit.append(Author.CALENDAR, completion.expired(), ""));
    }
}
