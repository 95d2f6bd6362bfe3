package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.ContractRules;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.eligibility.AskFirst;
import dev.cspmesh.contract.eligibility.AskedEligibility;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The CSP asks for a change, or asks first what it would do. Partner-service was asked before, while no transaction was
 * open.
 */
@ApplicationScoped
class RequestChange {

    private final Contracts contracts;
    private final ChangeRequests requests;
    private final PreviewChange previews;
    private final ContractDocuments documents;
    private final ApplyChange apply;
    private final AskedEligibility eligibility;
    private final Audit audit;
    private final Clock clock;
    private final String partnerService;

    RequestChange(
            Contracts contracts,
            ChangeRequests requests,
            PreviewChange previews,
            ContractDocuments documents,
            ApplyChange apply,
            AskedEligibility eligibility,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mesh.partner.url") String partnerService) {
        this.contracts = contracts;
        this.requests = requests;
        this.previews = previews;
        this.documents = documents;
        this.apply = apply;
        this.eligibility = eligibility;
        this.audit = audit;
        this.clock = clock;
        this.partnerService = partnerService;
    }

    /** The dry run: nothing is stored, and whether the partner is eligible or another change is open does not matter. */
    Uni<ChangePreview> preview(Caller caller, UUID id, ChangeForm form) {
        return Panache.withSession(() -> contracts.get(caller, id).chain(contract -> previews.preview(contract, form)));
    }

    /** What partner-service is asked before the request; fails when the change is not possible anyway. */
    Uni<Optional<AskFirst.Question>> question(Caller caller, UUID id, ChangeForm form) {
        return Panache.withSession(() -> contracts.get(caller, id).chain(contract -> check(caller, contract, form)))
                .map(preview -> Optional.of(preview.contract())
                        .filter(contract -> form.kind().commits())
                        .map(contract -> new AskFirst.Question(contract.partnerId(), contract.service())));
    }

    @WithTransaction
    Uni<ChangeRequest> request(Caller caller, UUID id, ChangeForm form) {
        return contracts
                .lock(caller, id)
                .chain(contract -> check(caller, contract, form))
                .call(this::requireEligible)
                .chain(preview -> ask(caller, preview, Objects.requireNonNull(form.reason())));
    }

    /** What was read before partner-service was asked may have changed meanwhile, so this is checked again. */
    private Uni<ChangePreview> check(Caller caller, Contract contract, ChangeForm form) {
        ContractLifeCycle.TABLE.require(contract, ContractLifeCycle.REQUEST_CHANGE, caller);
        Rejection.refuse(ChangeRules.mayAdd(contract, form.kind()));
        Rejection.refuse(ChangeRules.hasAReason(form));
        return previews.preview(contract, form);
    }

    private Uni<Void> requireEligible(ChangePreview preview) {
        return preview.change().kind().commits()
                ? eligibility
                        .answer()
                        .invoke(answer ->
                                Rejection.refuse(ContractRules.mayTransact(preview.contract(), answer, partnerService)))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<ChangeRequest> ask(Caller caller, ChangePreview preview, String reason) {
        ChangeRequest request = ChangeRequest.ask(Ids.next(), preview, reason, clock);
        Contract contract = preview.contract();
        contract.openChange(caller, request.id(), clock);
        return requests.persist(request)
                .call(() -> audit.append(caller, request.requested(), reason, preview.changes()))
                .call(() -> request.kind().isAmendment()
                        ? documents
                                .propose(contract, AmendmentText.of(request.id(), preview, reason))
                                .chain(() -> apply.lapseIfLate(request, contract))
                        : apply.agreed(Actor.of(caller), request, contract));
    }
}
