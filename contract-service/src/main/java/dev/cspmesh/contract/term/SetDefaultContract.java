package dev.cspmesh.contract.term;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.pipeline.PipelineChanges;
import dev.cspmesh.contract.projection.partner.PartnerProjections;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps exactly one default contract per partner and service while one is in force (docs/domain.md, contract). */
@ApplicationScoped
public class SetDefaultContract {

    private final Contracts contracts;
    private final PartnerProjections partners;
    private final PipelineChanges pipeline;
    private final Audit audit;
    private final Clock clock;

    SetDefaultContract(
            Contracts contracts, PartnerProjections partners, PipelineChanges pipeline, Audit audit, Clock clock) {
        this.contracts = contracts;
        this.partners = partners;
        this.pipeline = pipeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The CSP lets new subscriptions pin this contract. Fails with a 412 or 428 rejection unless {@code ifMatch} names the
     * version in hand.
     */
    @WithTransaction
    public Uni<Contract> make(Caller caller, UUID id, @Nullable String ifMatch) {
        return contracts
                .lock(caller, id)
                .invoke(contract -> Responses.match(ifMatch, contract.version()))
                .invoke(contract -> ContractLifeCycle.TABLE.require(contract, ContractLifeCycle.MAKE_DEFAULT, caller))
                .call(contract -> partners.lock(contract.partnerId()).chain(() -> replace(caller, contract)));
    }

    private Uni<Void> replace(Caller caller, Contract next) {
        return contracts
                .defaultOf(next.partnerId(), next.service())
                .chain(found -> set(Actor.of(caller), found, false))
                .chain(() -> audit.append(caller, next.makeDefault(caller, clock)))
                .chain(() -> pipeline.notice(next.partnerId(), next.service()));
    }

    /** A contract has ended: if it was the default, the oldest one in force follows it. */
    Uni<Void> passOn(Contract ended, boolean wasDefault) {
        if (!wasDefault) {
            return Uni.createFrom().voidItem();
        }
        return partners.lock(ended.partnerId())
                .chain(() -> contracts.oldestInForce(ended.partnerId(), ended.service()))
                .chain(next -> set(Actor.CALENDAR, next, true));
    }

    private Uni<Void> set(Actor author, Optional<Contract> contract, boolean isDefault) {
        return contract.map(found -> audit.append(author, found.becomeDefault(isDefault, clock), ""))
                .orElse(Uni.createFrom().voidItem());
    }
}
