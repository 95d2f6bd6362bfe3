package dev.cspmesh.contract.amendment;

import dev.cspmesh.contract.catalogue.CommitLevels;
import dev.cspmesh.contract.change.AmendmentText;
import dev.cspmesh.contract.change.ChangeLifeCycle;
import dev.cspmesh.contract.change.ChangeRequest;
import dev.cspmesh.contract.change.PreviewChange;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.ContractChanges;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.BasisPoints;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** VMware decides otherwise on the price of a change; it is written down anew, and CSP and aggregator agree again. */
@ApplicationScoped
class RepriceChange {

    private final OpenChange open;
    private final CommitLevels levels;
    private final PreviewChange previews;
    private final ContractDocuments documents;
    private final Audit audit;
    private final Clock clock;

    RepriceChange(
            OpenChange open,
            CommitLevels levels,
            PreviewChange previews,
            ContractDocuments documents,
            Audit audit,
            Clock clock) {
        this.open = open;
        this.levels = levels;
        this.previews = previews;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets a special price, or the level's own without one.
     *
     * <p>Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand.
     */
    @WithTransaction
    Uni<ChangeRequest> reprice(
            Caller caller, UUID id, @Nullable String ifMatch, Optional<BasisPoints> special, String reason) {
        return open.inTurn(caller, id, ifMatch, (request, contract) -> {
            ChangeLifeCycle.TABLE.require(request, ChangeLifeCycle.REPRICE, caller);
            ContractedLevel before = request.change().wantedLevel().orElseThrow();
            return level(request, contract, special)
                    .chain(level -> audit.append(
                            caller,
                            request.reprice(caller, level, reason, clock),
                            reason,
                            ContractChanges.ofLevel(before, level)))
                    .chain(() -> previews.preview(contract, request.change()))
                    .chain(preview ->
                            documents.propose(contract, AmendmentText.of(request.id(), preview, request.reason())))
                    .replaceWithVoid();
        });
    }

    private Uni<ContractedLevel> level(ChangeRequest request, Contract contract, Optional<BasisPoints> special) {
        String code = request.change()
                .wantedLevel()
                .flatMap(level -> level.offer().map(ContractedLevel.Offer::code))
                .orElseThrow();
        return levels.require(contract.service(), code, contract.currency(), request.effectiveOn())
                .map(ContractedLevel::of)
                .map(own -> special.filter(
                                price -> price.value() > own.discount().value())
                        .map(own::at)
                        .orElse(own));
    }
}
