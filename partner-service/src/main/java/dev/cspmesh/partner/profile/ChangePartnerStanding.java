package dev.cspmesh.partner.profile;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.partner.application.Applications;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * VMware suspends a partner, lets it back in, or lets it go. All services know it from the events within seconds. Of a
 * partner that has left, the company and its people may apply again under a new partner ID. Each fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand.
 */
@ApplicationScoped
class ChangePartnerStanding {

    private final Partners partners;
    private final Applications applications;
    private final Administrators administrators;
    private final Audit audit;
    private final Clock clock;

    ChangePartnerStanding(
            Partners partners, Applications applications, Administrators administrators, Audit audit, Clock clock) {
        this.partners = partners;
        this.applications = applications;
        this.administrators = administrators;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Partner> suspend(Caller caller, String partnerId, @Nullable String ifMatch, String reason) {
        return shown(caller, partnerId, ifMatch)
                .call(partner -> audit.append(caller, partner.suspend(caller, reason, clock), reason));
    }

    @WithTransaction
    Uni<Partner> reinstate(Caller caller, String partnerId, @Nullable String ifMatch, String reason) {
        return shown(caller, partnerId, ifMatch)
                .call(partner -> audit.append(caller, partner.reinstate(caller, reason, clock), reason));
    }

    @WithTransaction
    Uni<Partner> letGo(Caller caller, String partnerId, @Nullable String ifMatch, String reason) {
        return shown(caller, partnerId, ifMatch)
                .call(partner -> audit.append(caller, partner.leave(caller, reason, clock), reason))
                .call(partner -> applications.release(partner.partnerId()))
                .call(administrators::release);
    }

    private Uni<Partner> shown(Caller caller, String partnerId, @Nullable String ifMatch) {
        return partners.lock(caller, partnerId).invoke(partner -> Responses.match(ifMatch, partner.version()));
    }
}
