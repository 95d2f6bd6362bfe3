package dev.cspmesh.partner.training;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.partner.profile.PartnerEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Publishes that a date of a completion has come, unless a newer completion of the same course holds longer. */
@ApplicationScoped
class ExpiryNotice {

    private final Completions completions;
    private final Audit audit;

    ExpiryNotice(Completions completions, Audit audit) {
        this.completions = completions;
        this.audit = audit;
    }

    /** Publishes the event, in the current transaction. */
    Uni<Void> publish(String completion, Function<Completion, PartnerEvent> what) {
        return completions.findById(UUID.fromString(completion)).chain(found -> publish(found, what));
    }

    private Uni<Void> publish(Completion completion, Function<Completion, PartnerEvent> what) {
        return completions
                .isReplaced(completion)
                .chain(replaced -> replaced
                        ? Uni.createFrom().voidItem()
                        : audit.append(Actor.CALENDAR, what.apply(completion), ""));
    }
}
