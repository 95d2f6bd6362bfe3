package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.change.LapseChange;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.audit.Author;
import dev.cspmesh.kit.timer.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The day of an early end has come. */
@ApplicationScoped
public class EndEarly implements Timer {

    private final Agreements agreements;
    private final MakeDefault defaults;
    private final LapseChange changes;
    private final Audit audit;
    private final Clock clock;

    EndEarly(Agreements agreements, MakeDefault defaults, LapseChange changes, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.defaults = defaults;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AgreementCalendar.EARLY_END;
    }

    @Override
    public Uni<Void> ring(String contract) {
        return agreements.claim(UUID.fromString(contract)).chain(this::end);
    }

    private Uni<Void> end(Agreement agreement) {
        if (agreement.status() != AgreementStatus.PENDING_TERMINATION) {
            return Uni.createFrom().voidItem();
        }
        boolean wasDefault = agreement.isDefault();
        return audit.append(Author.CALENDAR, agreement.endEarly(clock), "")
                .chain(() -> defaults.passOn(agreement, wasDefault))
                .chain(() -> changes.lapse(agreement.id()));
    }
}
