package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.partner.Partners;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
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
    private final Outbox outbox;
    private final Clock clock;

    ApproveAgreement(Agreements agreements, Partners partners, Outbox outbox, Clock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agreement> approve(Caller caller, UUID id) {
        return agreements.lock(caller, id).call(this::approve);
    }

    private Uni<Void> approve(Agreement agreement) {
        return partners.lock(agreement.partnerId())
                .chain(partner -> agreements.lacksDefault(partner.partnerId(), agreement.service()))
                .map(first -> agreement.approve(first, clock))
                .chain(outbox::append);
    }
}
