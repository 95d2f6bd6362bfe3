package dev.cspmesh.partner.profile;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * VMware suspends a partner, lets it back in, or lets it go. Running contracts stay; nothing new is signed. Each fails with
 * a 412 or 428 rejection unless {@code ifMatch} names the version in hand.
 */
@ApplicationScoped
class ChangePartnerStanding {

    private final Partners partners;
    private final Audit audit;
    private final Clock clock;

    ChangePartnerStanding(Partners partners, Audit audit, Clock clock) {
        this.partners = partners;
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
                .call(partner -> audit.append(caller, partner.leave(caller, reason, clock), reason));
    }

    private Uni<Partner> shown(Caller caller, String partnerId, @Nullable String ifMatch) {
        return partners.lock(caller, partnerId).invoke(partner -> Responses.match(ifMatch, partner.version()));
    }
}
