package dev.cspmesh.contract.decision;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What waits for a decision; who sees the contract sees it. */
@ApplicationScoped
class PendingDecisions extends VisibleRepository<PendingDecision> {

    private static final Visibility SEEN_BY = Visibility.nobody()
            .everything(VMWARE)
            .rows(CSP_SAAS, "partnerId = :party")
            .rows(AGGREGATOR, "aggregatorId = :party");
    private static final Listing<PendingDecision> LISTING = Listing.of(PendingDecision::id)
            .date("dueOn", "dueOn", PendingDecision::dueOn)
            .moment("waitingSince", "waitingSince", PendingDecision::waitingSince)
            .text("partnerName", "coalesce(partnerName, partnerId)", PendingDecision::partnerName)
            .searching("contractNumber", "partnerId", "partnerName", "aggregatorId", "aggregatorName");

    PendingDecisions() {
        super(PendingDecision.class, "decision", SEEN_BY, LISTING);
    }

    Uni<Page<PendingDecision>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
    }
}
