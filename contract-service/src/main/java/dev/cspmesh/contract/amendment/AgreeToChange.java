package dev.cspmesh.contract.amendment;

import dev.cspmesh.contract.change.ApplyChange;
import dev.cspmesh.contract.change.ChangeLifeCycle;
import dev.cspmesh.contract.change.ChangeRequest;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.kit.audit.Actor;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The aggregator consents to an amendment, and VMware approves it where it wants to be asked; then it counts. */
@ApplicationScoped
class AgreeToChange {

    private final OpenChange open;
    private final ContractDocuments documents;
    private final ApplyChange apply;
    private final Audit audit;
    private final Clock clock;

    AgreeToChange(OpenChange open, ContractDocuments documents, ApplyChange apply, Audit audit, Clock clock) {
        this.open = open;
        this.documents = documents;
        this.apply = apply;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the amendment's document. */
    @WithTransaction
    Uni<ChangeRequest> consent(Caller caller, String name, UUID id, @Nullable String ifMatch) {
        return open.agree(caller, name, id, ifMatch, ChangeLifeCycle.CONSENT, this::consent);
    }

    private Uni<Void> consent(Signatures.Signer signer, ChangeRequest request, Contract contract) {
        return audit.append(signer.caller(), request.consent(signer, clock))
                .chain(() -> request.requiresVendorApproval()
                        ? Uni.createFrom().voidItem()
                        : conclude(signer.caller(), request, contract));
    }

    /** Fails with a 412 or 428 rejection unless {@code ifMatch} names the amendment's document. */
    @WithTransaction
    Uni<ChangeRequest> approve(Caller caller, String name, UUID id, @Nullable String ifMatch) {
        return open.agree(caller, name, id, ifMatch, ChangeLifeCycle.APPROVE, this::approve);
    }

    private Uni<Void> approve(Signatures.Signer signer, ChangeRequest request, Contract contract) {
        return audit.append(signer.caller(), request.approve(signer, clock))
                .chain(() -> conclude(signer.caller(), request, contract));
    }

    private Uni<Void> conclude(Caller last, ChangeRequest request, Contract contract) {
        return documents
                .conclude(request.id(), request.signatures())
                .chain(() -> apply.agreed(Actor.of(last), request, contract));
    }
}
