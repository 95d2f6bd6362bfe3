package dev.cspmesh.partner.application;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.event.Outbox;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.partner.partner.Partner;
import dev.cspmesh.partner.partner.Partners;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** VMware says yes: the company becomes a partner and gets its partner ID, once and for all. */
@ApplicationScoped
public class ApproveApplication {

    private final Applications applications;
    private final Partners partners;
    private final Outbox outbox;
    private final Clock clock;

    ApproveApplication(Applications applications, Partners partners, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.partners = partners;
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Application> approve(Caller caller, UUID id) {
        return applications
                .get(caller, id)
                .call(application -> partners.nextPartnerId()
                        .invoke(partnerId -> application.approve(partnerId, clock))
                        .chain(partnerId -> welcome(application, partnerId)));
    }

    private Uni<Void> welcome(Application application, String partnerId) {
        Partner partner = Partner.welcome(
                Ids.next(),
                partnerId,
                new Partner.Origin(
                        application.id(),
                        application.company().legalName(),
                        application.company().country()),
                application.contact(),
                clock);
        return partners.persist(partner).chain(() -> outbox.append(partner.approved()));
    }
}
