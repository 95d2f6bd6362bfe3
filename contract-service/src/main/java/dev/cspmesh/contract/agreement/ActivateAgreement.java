package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.partner.Partners;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The first day of a contract has come: it is in force. */
@ApplicationScoped
public class ActivateAgreement implements Timer {

    private final Agreements agreements;
    private final Partners partners;
    private final AgreementCalendar calendar;
    private final Audit audit;
    private final Clock clock;

    ActivateAgreement(Agreements agreements, Partners partners, AgreementCalendar calendar, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AgreementCalendar.EFFECTIVE;
    }

    @Override
    public Uni<Void> ring(String contract) {
        return agreements.claim(UUID.fromString(contract)).chain(this::activate);
    }

    private Uni<Void> activate(Agreement agreement) {
        if (agreement.status() != AgreementStatus.PENDING_EFFECTIVE_DATE) {
            return Uni.createFrom().voidItem();
        }
        return partners.lock(agreement.partnerId())
                .chain(partner -> agreements.lacksDefault(partner.partnerId(), agreement.service()))
                .map(first -> agreement.activate(first, clock))
                .chain(activated -> audit.append(Actor.CALENDAR, activated, ""))
                .chain(() -> calendar.follow(agreement));
    }
}
