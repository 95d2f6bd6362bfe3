package dev.cspmesh.contract.term;

import dev.cspmesh.contract.change.LapseChange;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractDeadlines;
import dev.cspmesh.contract.commit.ContractEndings;
import dev.cspmesh.contract.commit.ContractEvent;
import dev.cspmesh.contract.commit.ContractLifeCycle;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.jobs.TransactionalJob;
import dev.cspmesh.kit.standing.PartnerStanding;
import dev.cspmesh.kit.standing.PartnerStandings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * A contract of a partner that has left: in force it ends at the next month boundary, before that it is withdrawn; what was
 * still asked for it lapses.
 */
@ApplicationScoped
public class DepartContract implements TransactionalJob {

    static final String KIND = "contract.departure";

    private final Contracts contracts;
    private final PartnerStandings standings;
    private final LapseChange changes;
    private final ContractDeadlines deadlines;
    private final ContractDocuments documents;
    private final Audit audit;
    private final Clock clock;

    DepartContract(
            Contracts contracts,
            PartnerStandings standings,
            LapseChange changes,
            ContractDeadlines deadlines,
            ContractDocuments documents,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.standings = standings;
        this.changes = changes;
        this.deadlines = deadlines;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> fire(String id) {
        return contracts
                .claim(UUID.fromString(id))
                .chain(contract -> standings
                        .of(contract.partnerId())
                        .chain(standing -> standing.filter(PartnerStanding::hasLeft)
                                .map(left -> depart(contract, left.reason()))
                                .orElse(Uni.createFrom().voidItem())));
    }

    private Uni<Void> depart(Contract contract, String why) {
        if (ContractLifeCycle.TABLE.allows(contract, ContractLifeCycle.ABANDON)) {
            return tell(ContractEndings.abandon(contract, clock), why);
        }
        return ContractLifeCycle.TABLE.allows(contract, ContractLifeCycle.DEPART)
                ? tell(ContractEndings.depart(contract, Ending.left(contract.partnerId(), why), clock), why)
                        .chain(() -> changes.lapse(contract))
                        .chain(() -> deadlines.schedule(contract))
                        .chain(() -> documents.keep(contract))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> tell(ContractEvent event, String why) {
        return audit.append(Actor.CALENDAR, event, "The partner has left the program: " + why);
    }
}
