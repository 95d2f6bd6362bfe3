package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.contract.catalogue.CloudService;
import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.contract.partner.Partners;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The CSP drafts a contract with the aggregator that it works with now. */
@ApplicationScoped
public class DraftAgreement {

    private final CloudServices services;
    private final PinTerms terms;
    private final Partners partners;
    private final Agreements agreements;
    private final StartBounds bounds;
    private final Audit audit;
    private final Clock clock;

    DraftAgreement(
            CloudServices services,
            PinTerms terms,
            Partners partners,
            Agreements agreements,
            StartBounds bounds,
            Audit audit,
            Clock clock) {
        this.services = services;
        this.terms = terms;
        this.partners = partners;
        this.agreements = agreements;
        this.bounds = bounds;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Agreement> draft(Caller caller, Wish wish) {
        return services.require(wish.service())
                .invoke(DraftAgreement::refuseIfFree)
                .chain(() -> terms.pin(wish))
                .chain(subject -> draft(caller, subject))
                .call(agreement -> audit.append(caller, agreement.drafted()));
    }

    private Uni<Agreement> draft(Caller caller, Subject subject) {
        return partners.requireWithAggregator(caller.party())
                .map(partner -> new Parties(partner.partnerId(), partner.aggregatorId()))
                .chain(parties -> save(parties, subject));
    }

    private Uni<Agreement> save(Parties parties, Subject subject) {
        return agreements
                .nextNumber()
                .map(number -> Agreement.draft(Ids.next(), number, parties, subject, bounds, clock))
                .chain(agreements::persistAndFlush);
    }

    private static void refuseIfFree(CloudService service) {
        CatalogueRules.isCharged(service).map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
    }
}
