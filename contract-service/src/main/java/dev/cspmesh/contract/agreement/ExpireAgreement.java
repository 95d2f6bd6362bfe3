package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The term of a contract is over. */
@ApplicationScoped
public class ExpireAgreement implements Timer {

    private final Agreements agreements;
    private final EndAgreement ending;
    private final Audit audit;
    private final Clock clock;

    ExpireAgreement(Agreements agreements, EndAgreement ending, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.ending = ending;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AgreementCalendar.EXPIRY;
    }

    /** A window that has not opened yet, because the service was down, opens first. */
    @Override
    public Uni<Void> ring(String contract) {
        return agreements.claim(UUID.fromString(contract)).chain(agreement -> switch (agreement.status()) {
            case ACTIVE ->
                audit.append(Actor.CALENDAR, agreement.openRenewalWindow(clock), "")
                        .chain(() -> expire(agreement));
            case PENDING_EXPIRATION -> expire(agreement);
            case DRAFT,
                    PENDING_SIGNATURE,
                    PENDING_APPROVAL,
                    PENDING_EFFECTIVE_DATE,
                    EXPIRED,
                    PENDING_TERMINATION,
                    TERMINATED,
                    REJECTED,
                    WITHDRAWN -> Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> expire(Agreement agreement) {
        return ending.end(agreement, agreement::expire);
    }
}
