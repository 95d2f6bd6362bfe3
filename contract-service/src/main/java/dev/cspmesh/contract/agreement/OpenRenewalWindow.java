package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The end of a contract is near: from now on it can be renewed. */
@ApplicationScoped
public class OpenRenewalWindow implements Timer {

    private final Agreements agreements;
    private final AgreementCalendar calendar;
    private final Audit audit;
    private final Clock clock;

    OpenRenewalWindow(Agreements agreements, AgreementCalendar calendar, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AgreementCalendar.WINDOW;
    }

    @Override
    public Uni<Void> ring(String contract) {
        return agreements.claim(UUID.fromString(contract)).chain(this::open);
    }

    private Uni<Void> open(Agreement agreement) {
        return agreement.status() == AgreementStatus.ACTIVE
                ? audit.append(Actor.CALENDAR, agreement.openRenewalWindow(clock), "")
                        .chain(() -> calendar.follow(agreement))
                : Uni.createFrom().voidItem();
    }
}
