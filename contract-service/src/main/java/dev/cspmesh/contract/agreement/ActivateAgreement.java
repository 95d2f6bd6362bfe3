package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.partner.Partners;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The first day of a contract has come: it is in force. */
@ApplicationScoped
public class ActivateAgreement {

    private final Agreements agreements;
    private final Partners partners;
    private final Outbox outbox;
    private final Clock clock;

    ActivateAgreement(Agreements agreements, Partners partners, Outbox outbox, Clock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The contracts that are due. */
    @WithTransaction
    public Uni<List<UUID>> due() {
        return agreements.due(clock.instant());
    }

    /** Activates one of them, unless another instance has it in hand or was faster. */
    @WithTransaction
    public Uni<Void> activate(UUID id) {
        return agreements
                .claimWaiting(id)
                .map(claimed -> claimed.map(this::activate))
                .chain(work -> work.orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Void> activate(Agreement agreement) {
        return partners.lock(agreement.partnerId())
                .chain(partner -> agreements.lacksDefault(partner.partnerId(), agreement.service()))
                .map(first -> agreement.activate(first, clock))
                .chain(outbox::append);
    }
}
