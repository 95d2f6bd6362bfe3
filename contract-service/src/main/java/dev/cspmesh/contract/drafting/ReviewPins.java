package dev.cspmesh.contract.drafting;

import dev.cspmesh.contract.catalogue.CommitLevel;
import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.catalogue.PinnedLevels;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commitment.ContractedLevel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks whether drafts still have the level that is on offer on their first day. */
@ApplicationScoped
public class ReviewPins implements PinnedLevels {

    private final Contracts contracts;
    private final CommitLevels levels;

    ReviewPins(Contracts contracts, CommitLevels levels) {
        this.contracts = contracts;
        this.levels = levels;
    }

    @Override
    public Uni<Void> published(String service, String currency) {
        return levels.versions(service, currency)
                .chain(versions -> contracts
                        .drafts(service, currency)
                        .invoke(drafts -> drafts.forEach(draft -> review(draft, versions))))
                .replaceWithVoid();
    }

    /** The same for one draft, before it is signed: it may have been written while levels were published. */
    public Uni<Void> review(Contract contract) {
        return levels.versions(contract.service(), contract.currency())
                .invoke(versions -> review(contract, versions))
                .replaceWithVoid();
    }

    private static void review(Contract contract, List<CommitLevel> versions) {
        contract.reviewLevel(current(contract, versions));
    }

    /** The level of the contract's name that is on offer on its first day. */
    private static Optional<ContractedLevel> current(Contract contract, List<CommitLevel> versions) {
        return versions.stream()
                .filter(level -> level.code().equals(contract.level().code()))
                .filter(level -> level.isOfferedOn(contract.term().startsOn()))
                .findFirst()
                .map(ContractedLevel::of);
    }
}
