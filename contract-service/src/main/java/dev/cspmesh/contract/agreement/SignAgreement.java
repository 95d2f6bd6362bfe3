package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.eligibility.AskEligibility;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The CSP signs, if partner-service says that it may transact the service. */
@ApplicationScoped
public class SignAgreement {

    private final Agreements agreements;
    private final AskEligibility eligibility;
    private final Outbox outbox;
    private final Clock clock;
    private final String partnerService;

    SignAgreement(
            Agreements agreements,
            AskEligibility eligibility,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "mesh.partner.url") String partnerService) {
        this.agreements = agreements;
        this.eligibility = eligibility;
        this.outbox = outbox;
        this.clock = clock;
        this.partnerService = partnerService;
    }

    @WithTransaction
    public Uni<Agreement> sign(Caller caller, UUID id) {
        return agreements.lock(caller, id).invoke(Agreement::requireSignable).call(this::signIfEligible);
    }

    private Uni<Void> signIfEligible(Agreement agreement) {
        return eligibility
                .ask(agreement.partnerId(), agreement.service())
                .map(answer -> agreement.sign(answer, partnerService, clock))
                .chain(outbox::append);
    }
}
