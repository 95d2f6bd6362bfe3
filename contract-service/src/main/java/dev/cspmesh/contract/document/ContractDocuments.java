package dev.cspmesh.contract.document;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractStatus;
import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Documents of a contract that the caller has been given. */
@ApplicationScoped
public class ContractDocuments implements PanacheRepositoryBase<ContractDocument, ContractDocument.Key> {

    private final PartyNames names;
    private final Clock clock;

    ContractDocuments(PartyNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** Writes the contract down as its next revision. */
    public Uni<ContractDocument> keep(Contract contract) {
        return draft(contract).chain(this::persist);
    }

    /** Writes an amendment down as the contract's next revision, before anybody has agreed to it. */
    public Uni<ContractDocument> propose(Contract contract, Amendment amendment) {
        return names.of(contract)
                .chain(parties -> nextRevision(contract)
                        .map(revision ->
                                ContractDocument.write(contract, amendment, revision, parties, clock.instant())))
                .chain(this::persist);
    }

    /** What is to be signed or approved now: of a draft what it says today, else what was kept at the first signature. */
    public Uni<ContractDocument> toSign(Contract contract) {
        return contract.status() == ContractStatus.DRAFT
                ? draft(contract)
                : kept(contract, "and changeRequest is null")
                        .chain(found -> found.map(document -> Uni.createFrom().item(document))
                                .orElseGet(() -> draft(contract)));
    }

    /** The newest document that is agreed; of a contract that is not agreed yet what is to be signed. */
    public Uni<ContractDocument> newest(Contract contract) {
        return kept(contract, "and signedAt is not null")
                .chain(found ->
                        found.map(document -> Uni.createFrom().item(document)).orElseGet(() -> toSign(contract)));
    }

    /** The newest document of an amendment; fails with a 404 rejection where the change has none. */
    public Uni<ContractDocument> requireOfChange(UUID changeRequest) {
        return find("changeRequest = ?1 order by key.revision desc", changeRequest)
                .<ContractDocument>firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("document", changeRequest).rejected());
    }

    /** All have agreed to the contract. */
    public Uni<Void> conclude(Contract contract) {
        return toSign(contract)
                .invoke(document -> document.conclude(contract.signatures(), clock.instant()))
                .replaceWithVoid();
    }

    /** All have agreed to an amendment. */
    public Uni<Void> conclude(UUID changeRequest, Signatures signatures) {
        return requireOfChange(changeRequest)
                .invoke(document -> document.conclude(signatures, clock.instant()))
                .replaceWithVoid();
    }

    /** One revision; fails with a 404 rejection when there is none. */
    Uni<ContractDocument> revision(Contract contract, int revision) {
        return findById(new ContractDocument.Key(contract.id(), revision))
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("revision", revision).rejected());
    }

    private Uni<ContractDocument> draft(Contract contract) {
        return names.of(contract)
                .chain(parties -> nextRevision(contract)
                        .map(revision -> ContractDocument.write(contract, revision, parties, clock.instant())));
    }

    private Uni<Integer> nextRevision(Contract contract) {
        return kept(contract, "")
                .map(found -> found.map(ContractDocument::revision).orElse(0) + 1);
    }

    private Uni<Optional<ContractDocument>> kept(Contract contract, String condition) {
        return find(
                        "key.contractId = :contract " + condition + " order by key.revision desc",
                        Map.of("contract", contract.id()))
                .firstResult()
                .map(Optional::ofNullable);
    }
}
