package dev.cspmesh.contract.document;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Documents of a contract that the caller has been given. */
@ApplicationScoped
public class ContractDocuments implements PanacheRepositoryBase<ContractDocument, ContractDocument.Key> {

    private final Clock clock;

    ContractDocuments(Clock clock) {
        this.clock = clock;
    }

    /** Writes the contract down as its next revision. */
    public Uni<ContractDocument> keep(Contract contract) {
        return newestKept(contract)
                .map(found -> found.map(ContractDocument::revision).orElse(0) + 1)
                .map(revision -> ContractDocument.write(contract, revision, clock.instant()))
                .chain(this::persist);
    }

    /** The newest document; of a contract that nobody has signed what would be signed now. */
    public Uni<ContractDocument> newest(Contract contract) {
        return newestKept(contract)
                .map(found -> found.orElseGet(() -> ContractDocument.write(contract, 1, clock.instant())));
    }

    /** One revision; fails with a 404 rejection when there is none. */
    Uni<ContractDocument> revision(Contract contract, int revision) {
        return findById(new ContractDocument.Key(contract.id(), revision))
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("revision", revision).rejected());
    }

    private Uni<Optional<ContractDocument>> newestKept(Contract contract) {
        return find("key.contractId = :contract order by key.revision desc", Map.of("contract", contract.id()))
                .firstResult()
                .map(Optional::ofNullable);
    }
}
