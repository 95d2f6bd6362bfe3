package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.partner.Partners;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** VMware approves; a contract whose first day has come is in force at once. */
@ApplicationScoped
public class ApproveAgreement {

    private final Agreements agreements;
    private final Partners partners;
    private final AgreementCalendar calendar;
    private final Audit audit;
    private final Clock clock;

    ApproveAgreement(Agreements agreements, Partners partners, AgreementCalendar calendar, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agreement> approve(Caller caller, UUID id) {
        return agreements.lock(caller, id).call(agreement -> approve(caller, agreement));
    }

    private Uni<Void> approve(Caller caller, Agreement agreement) {
        return partners.lock(agreement.partnerId())
                .chain(partner -> agreements.lacksDefault(partner.partnerId(), agreement.service()))
                .map(first -> agreement.approve(caller.person(), first, clock))
                .chain(event -> audit.append(caller, event))
                .chain(() -> calendar.follow(agreement));
    }
}
