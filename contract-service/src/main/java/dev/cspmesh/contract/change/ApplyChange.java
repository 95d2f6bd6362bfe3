package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes the contract as a request says: at once, or when its month begins. */
@ApplicationScoped
class ApplyChange implements TransactionalJob {

    private static final String KIND = "contract.change";

    private final ChangeRequests requests;
    private final Contracts contracts;
    private final ContractDeadlines deadlines;
    private final ContractDocuments documents;
    private final LapseChange lapse;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    ApplyChange(
            ChangeRequests requests,
            Contracts contracts,
            ContractDeadlines deadlines,
            ContractDocuments documents,
            LapseChange lapse,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.contracts = contracts;
        this.deadlines = deadlines;
        this.documents = documents;
        this.lapse = lapse;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Applies what is due at once, and schedules what waits for its month. */
    Uni<Void> schedule(Actor actor, ChangeRequest request, Contract contract) {
        return request.change().isAtOnce()
                ? apply(actor, request, contract)
                : jobs.schedule(KIND, request.id(), contract.startOf(request.effectiveOn()));
    }

    @Override
    public Uni<Void> fire(String changeRequest) {
        UUID id = UUID.fromString(changeRequest);
        return requests.contractOf(id)
                .chain(contracts::claim)
                .chain(contract -> requests.findById(id).chain(request -> applyIfScheduled(request, contract)));
    }

    private Uni<Void> applyIfScheduled(ChangeRequest request, Contract contract) {
        if (!ChangeLifeCycle.TABLE.allows(request, ChangeLifeCycle.APPLY)) {
            return Uni.createFrom().voidItem();
        }
        return request.refusesMore().isPresent()
                ? lapse.lapse(contract, request, "The partner is not active")
                : apply(Actor.CALENDAR, request, contract);
    }

    private Uni<Void> apply(Actor actor, ChangeRequest request, Contract contract) {
        contract.closeChange(clock);
        return audit.append(actor, request.change().apply(contract, request.effectiveOn(), clock), "")
                .chain(() -> audit.append(actor, request.apply(clock), ""))
                .chain(() -> request.kind() == ChangeKind.RENEW
                        ? deadlines.scheduleRenewal(contract, request.effectiveOn())
                        : deadlines.schedule(contract))
                .chain(() -> documents.keep(contract))
                .replaceWithVoid();
    }
}
