package dev.cspmesh.contract.change;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractChanges;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractEvent;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.Jobs;
import dev.cspmesh.kit.jobs.TransactionalJob;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Changes the contract as a request says: as soon as all have agreed, or when its month begins. */
@ApplicationScoped
public class ApplyChange implements TransactionalJob {

    private static final String KIND = "contract.change";

    private final ChangeRequests requests;
    private final Contracts contracts;
    private final LapseChange lapses;
    private final ContractDeadlines deadlines;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    ApplyChange(
            ChangeRequests requests,
            Contracts contracts,
            LapseChange lapses,
            ContractDeadlines deadlines,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.contracts = contracts;
        this.lapses = lapses;
        this.deadlines = deadlines;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** An amendment to which not all have agreed when its day comes has lapsed; what counts at once has no such day. */
    Uni<Void> lapseIfLate(ChangeRequest request, Contract contract) {
        return request.change().isAtOnce() && request.kind() != ChangeKind.TERMINATE
                ? Uni.createFrom().voidItem()
                : jobs.schedule(KIND, request.id(), contract.startOf(request.effectiveOn()));
    }

    /** All have agreed: changes the contract at once, or lets it wait for its month. */
    public Uni<Void> agreed(Actor actor, ChangeRequest request, Contract contract) {
        if (request.kind() == ChangeKind.TERMINATE) {
            return change(actor, request, contract).chain(() -> deadlines.schedule(contract));
        }
        return request.change().isAtOnce() ? apply(actor, request, contract) : await(request, contract);
    }

    /** Until its month begins the contract is as it was, but what is told of the months ahead counts on it. */
    private Uni<Void> await(ChangeRequest request, Contract contract) {
        contract.agree(request.change().appliedTo(contract.terms(), request.effectiveOn()), clock);
        return jobs.schedule(KIND, request.id(), contract.startOf(request.effectiveOn()))
                .chain(() -> deadlines.schedule(contract));
    }

    @Override
    public Uni<Void> fire(String changeRequest) {
        UUID id = UUID.fromString(changeRequest);
        return requests.contractOf(id)
                .chain(contracts::claim)
                .chain(contract -> requests.findById(id).chain(request -> dayHasCome(request, contract)));
    }

    /** An early end is the contract's own deadline. */
    private Uni<Void> dayHasCome(ChangeRequest request, Contract contract) {
        if (request.status() == ChangeStatus.SCHEDULED) {
            return request.kind() == ChangeKind.TERMINATE
                    ? Uni.createFrom().voidItem()
                    : applyOrLapse(request, contract);
        }
        return ChangeLifeCycle.TABLE.allows(request, ChangeLifeCycle.LAPSE)
                ? lapses.lapse(contract, request, "Its day came before all had agreed")
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> applyOrLapse(ChangeRequest request, Contract contract) {
        if (ChangeRules.mayStillAdd(request).isPresent()) {
            return lapses.lapse(contract, request, "The partner is not active");
        }
        return ContractLifeCycle.TABLE.allows(contract, request.kind().effect())
                ? apply(Actor.CALENDAR, request, contract)
                : lapses.lapse(contract, request, "The contract is " + contract.status());
    }

    private Uni<Void> apply(Actor actor, ChangeRequest request, Contract contract) {
        contract.closeChange(clock);
        LocalDate from = request.kind() == ChangeKind.TOP_UP ? contract.today(clock) : request.effectiveOn();
        return change(actor, request, contract)
                .chain(() -> audit.append(actor, request.apply(from, clock), request.reason()))
                .chain(() -> request.kind() == ChangeKind.RENEW
                        ? deadlines.scheduleRenewal(contract, request.effectiveOn())
                        : deadlines.schedule(contract));
    }

    private Uni<Void> change(Actor actor, ChangeRequest request, Contract contract) {
        ContractChanges before = ContractChanges.before(contract);
        ContractEvent event = request.change().apply(contract, request.effectiveOn(), clock);
        return audit.append(actor, event, request.reason(), before.until(contract));
    }
}
