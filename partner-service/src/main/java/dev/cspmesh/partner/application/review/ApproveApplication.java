package dev.cspmesh.partner.application.review;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.partner.PublicNumbers;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import dev.cspmesh.partner.profile.Administrator;
import dev.cspmesh.partner.profile.Administrators;
import dev.cspmesh.partner.profile.Partner;
import dev.cspmesh.partner.profile.Partners;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VMware says yes: the company becomes a partner and gets its partner ID, once and for all. */
@ApplicationScoped
public class ApproveApplication {

    private final Applications applications;
    private final Partners partners;
    private final Administrators administrators;
    private final Audit audit;
    private final Clock clock;

    ApproveApplication(
            Applications applications, Partners partners, Administrators administrators, Audit audit, Clock clock) {
        this.applications = applications;
        this.partners = partners;
        this.administrators = administrators;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Application> approve(Caller caller, UUID id, @Nullable String ifMatch) {
        return applications
                .get(caller, id)
                .invoke(application -> Responses.match(ifMatch, application.version()))
                .call(application -> PublicNumbers.PARTNER
                        .next()
                        .call(partnerId -> audit.append(caller, application.approve(caller, partnerId, clock)))
                        .chain(partnerId -> enter(caller, application, partnerId)));
    }

    private Uni<Void> enter(Caller caller, Application application, String partnerId) {
        Partner partner = Partner.enter(
                Ids.next(),
                partnerId,
                new Partner.Origin(
                        application.id(),
                        application.company().legalName(),
                        application.company().country(),
                        application.company().address()),
                application.contact(),
                clock);
        return partners.persist(partner)
                .chain(() ->
                        administrators.persist(Administrator.of(Ids.next(), partnerId, application.contact(), clock)))
                .chain(() -> audit.append(caller, partner.approved()));
    }
}
