package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.partner.Partners;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Keeps exactly one default contract per partner and service while one is in force (docs/domain.md, contract). */
@ApplicationScoped
public class MakeDefault {

    private final Agreements agreements;
    private final Partners partners;
    private final Audit audit;
    private final Clock clock;

    MakeDefault(Agreements agreements, Partners partners, Audit audit, Clock clock) {
        this.agreements = agreements;
        this.partners = partners;
        this.audit = audit;
        this.clock = clock;
    }

    /** The CSP lets new subscriptions pin this contract. */
    @WithTransaction
    public Uni<Agreement> make(Caller caller, UUID id) {
        return agreements
                .lock(caller, id)
                .invoke(agreement -> agreement.require(AgreementAction.MAKE_DEFAULT))
                .call(agreement ->
                        partners.lock(agreement.partnerId()).chain(() -> replace(Actor.of(caller), agreement)));
    }

    private Uni<Void> replace(Actor author, Agreement next) {
        if (next.isDefault()) {
            return Uni.createFrom().voidItem();
        }
        return agreements
                .defaultOf(next.partnerId(), next.service())
                .chain(found -> set(author, found, false))
                .chain(() -> set(author, Optional.of(next), true));
    }

    /** A contract has ended: if it was the default, the oldest one in force follows it. */
    Uni<Void> passOn(Agreement ended, boolean wasDefault) {
        if (!wasDefault) {
            return Uni.createFrom().voidItem();
        }
        return partners.lock(ended.partnerId())
                .chain(() -> agreements.oldestInForce(ended.partnerId(), ended.service()))
                .chain(next -> set(Actor.CALENDAR, next, true));
    }

    private Uni<Void> set(Actor author, Optional<Agreement> agreement, boolean isDefault) {
        return agreement
                .map(found -> audit.append(author, found.becomeDefault(isDefault, clock), ""))
                .orElse(Uni.createFrom().voidItem());
    }
}
