package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.contract.catalogue.CloudService;
import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractSubject;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.Parties;
import dev.cspmesh.contract.commit.StartBounds;
import dev.cspmesh.contract.projection.partner.AgreedBusiness;
import dev.cspmesh.contract.projection.partner.PartnerProjection;
import dev.cspmesh.contract.projection.partner.PartnerProjections;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStandings;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The CSP drafts a contract with the aggregator that it works with now, or that aggregator drafts it for the CSP. */
@ApplicationScoped
public class DraftContract {

    private final CloudServices services;
    private final PinTerms terms;
    private final RequirePrices prices;
    private final PartnerProjections partners;
    private final PartnerStandings standings;
    private final Contracts contracts;
    private final StartBounds bounds;
    private final Audit audit;
    private final Clock clock;
    private final String navigator;

    DraftContract(
            CloudServices services,
            PinTerms terms,
            RequirePrices prices,
            PartnerProjections partners,
            PartnerStandings standings,
            Contracts contracts,
            StartBounds bounds,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mesh.navigator.url") String navigator) {
        this.services = services;
        this.terms = terms;
        this.prices = prices;
        this.partners = partners;
        this.standings = standings;
        this.contracts = contracts;
        this.bounds = bounds;
        this.audit = audit;
        this.clock = clock;
        this.navigator = navigator;
    }

    @WithTransaction
    public Uni<Contract> draft(Caller caller, Optional<String> partnerId, ContractRequest request) {
        return services.require(request.service())
                .invoke(this::refuseIfFree)
                .chain(() -> terms.pin(request))
                .chain(subject -> draft(caller, partnerId, subject))
                .call(contract -> audit.append(caller, contract.drafted(caller)));
    }

    private Uni<Contract> draft(Caller caller, Optional<String> partnerId, ContractSubject subject) {
        Rejection.refuse(DraftRules.isForOneself(caller, partnerId));
        return partner(caller, partnerId)
                .call(partner -> standings.requireActive(partner.partnerId()))
                .call(partner -> partners.mayAct(partner.aggregatorId())
                        .invoke(may -> Rejection.refuse(
                                may ? Optional.empty() : Optional.of(AgreedBusiness.inactive(partner.aggregatorId())))))
                .map(partner -> new Parties(partner.partnerId(), partner.aggregatorId()))
                .chain(parties -> save(parties, subject));
    }

    /** The CSP itself; for an aggregator one that works with it now. */
    private Uni<PartnerProjection> partner(Caller caller, Optional<String> partnerId) {
        return caller.is(Participant.CSP_SAAS)
                ? partners.requireWithAggregator(caller.party())
                : partners.requireOf(caller.party(), partnerId.orElseThrow());
    }

    private Uni<Contract> save(Parties parties, ContractSubject subject) {
        return contracts
                .nextNumber()
                .map(number -> Contract.draft(Ids.next(), number, parties, subject, bounds, clock))
                .call(prices::of)
                .chain(contracts::persistAndFlush);
    }

    private void refuseIfFree(CloudService service) {
        Rejection.refuse(CatalogueRules.needsContract(service, navigator));
    }
}
