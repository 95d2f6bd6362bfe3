package dev.cspmesh.contract.change;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.contract.agreement.Agreement;
import dev.cspmesh.contract.agreement.Agreements;
import dev.cspmesh.contract.eligibility.AskEligibility;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The CSP asks for a change, or asks first what it would do. */
@ApplicationScoped
class RequestChange {

    private final Agreements agreements;
    private final ChangeRequests requests;
    private final PlanChange plans;
    private final ApplyChange apply;
    private final AskEligibility eligibility;
    private final Audit audit;
    private final Clock clock;
    private final String partnerService;

    RequestChange(
            Agreements agreements,
            ChangeRequests requests,
            PlanChange plans,
            ApplyChange apply,
            AskEligibility eligibility,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mesh.partner.url") String partnerService) {
        this.agreements = agreements;
        this.requests = requests;
        this.plans = plans;
        this.apply = apply;
        this.eligibility = eligibility;
        this.audit = audit;
        this.clock = clock;
        this.partnerService = partnerService;
    }

    /** The dry run: everything that a request would be refused for is refused here too, and nothing is stored. */
    @WithTransaction
    Uni<Plan> preview(Caller caller, UUID contract, ChangeKind kind, ChangeWish wish) {
        return agreements.get(caller, contract).chain(found -> plans.plan(found, kind, wish));
    }

    @WithTransaction
    Uni<ChangeRequest> request(Caller caller, UUID contract, ChangeKind kind, ChangeWish wish) {
        return agreements
                .lock(caller, contract)
                .chain(found -> requests.open(found.id())
                        .invoke(RequestChange::refuseIfOpen)
                        .chain(() -> plans.plan(found, kind, wish))
                        .call(() -> requireEligible(found, kind))
                        .chain(plan -> ask(caller, plan)));
    }

    private Uni<Void> requireEligible(Agreement contract, ChangeKind kind) {
        return kind.promises()
                ? eligibility
                        .ask(contract.partnerId(), contract.service())
                        .invoke(answer -> contract.requireEligible(answer, partnerService))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<ChangeRequest> ask(Caller caller, Plan plan) {
        return requests.persist(ChangeRequest.ask(Ids.next(), plan, clock))
                .call(request -> audit.append(caller, request.requested()))
                .call(request -> plan.asksVmware()
                        ? Uni.createFrom().voidItem()
                        : apply.follow(Actor.of(caller), request, plan.contract()));
    }

    private static void refuseIfOpen(Optional<ChangeRequest> open) {
        open.ifPresent(request -> {
            throw Rejection.of(
                            ContractProblems.CHANGE_OPEN,
                            "%s of this contract is %s.".formatted(request.kind(), request.status()))
                    .step("readChangeRequest", "GET", "/change-requests/" + request.id())
                    .step("withdrawChange", "POST", "/change-requests/" + request.id() + "/withdrawal")
                    .rejected();
        });
    }
}
