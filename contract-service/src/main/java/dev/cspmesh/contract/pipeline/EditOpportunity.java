package dev.cspmesh.contract.pipeline;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The CSP changes the terms of an open deal; its history says what was there before. */
@ApplicationScoped
public class EditOpportunity {

    private final Opportunities opportunities;
    private final DealChecks checks;
    private final PipelineChanges changes;
    private final Audit audit;
    private final Clock clock;

    EditOpportunity(Opportunities opportunities, DealChecks checks, PipelineChanges changes, Audit audit, Clock clock) {
        this.opportunities = opportunities;
        this.checks = checks;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand.
     *
     * @param edit the terms that follow from those that the deal has
     * @param reason why they change, if the caller said it
     */
    @WithTransaction
    public Uni<Opportunity> edit(
            Caller caller, UUID id, @Nullable String ifMatch, UnaryOperator<DealTerms> edit, Optional<String> reason) {
        return opportunities
                .lock(caller, id)
                .invoke(opportunity -> Responses.match(ifMatch, opportunity.version()))
                .invoke(opportunity ->
                        OpportunityLifeCycle.TABLE.require(opportunity, OpportunityLifeCycle.EDIT, caller))
                .call(opportunity -> edit(caller, opportunity, edit.apply(opportunity.terms()), reason))
                .call(opportunity -> changes.notice(
                        opportunity.partnerId(), opportunity.deal().service()));
    }

    private Uni<Void> edit(Caller caller, Opportunity opportunity, DealTerms terms, Optional<String> reason) {
        DealTerms before = opportunity.terms();
        boolean sameCurrency = terms.deal().currency().equals(before.deal().currency());
        boolean sameCustomer = terms.customerOrganizationId().equals(before.customerOrganizationId());
        return (sameCurrency ? Uni.createFrom().voidItem() : checks.requireSold(terms.deal()))
                .chain(() -> sameCustomer
                        ? Uni.createFrom().voidItem()
                        : checks.requireOwn(caller, terms.customerOrganizationId()))
                .chain(() -> audit.append(
                        caller, opportunity.edit(caller, terms, clock), reason.orElse(""), terms.changedFrom(before)));
    }
}
