package dev.cspmesh.contract.amendment;

import dev.cspmesh.contract.change.ChangeLifeCycle;
import dev.cspmesh.contract.change.ChangeRequest;
import dev.cspmesh.contract.change.ChangeRequests;
import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Contracts;
import dev.cspmesh.contract.commit.Signatures;
import dev.cspmesh.contract.document.ContractDocument;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.document.ShownDocument;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.response.Responses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A change request in the hands of one who decides on it: its contract is locked first, as everybody locks them. */
@ApplicationScoped
class OpenChange {

    private final Contracts contracts;
    private final ChangeRequests requests;
    private final ContractDocuments documents;

    OpenChange(Contracts contracts, ChangeRequests requests, ContractDocuments documents) {
        this.contracts = contracts;
        this.requests = requests;
        this.documents = documents;
    }

    /**
     * Does a step that names the version of the request.
     *
     * <p>Fails with a 412 or 428 rejection unless {@code ifMatch} names the version in hand.
     */
    Uni<ChangeRequest> inTurn(
            Caller caller, UUID id, @Nullable String ifMatch, BiFunction<ChangeRequest, Contract, Uni<Void>> step) {
        return locked(caller, id, (request, contract) -> {
            Responses.match(ifMatch, request.version());
            return step.apply(request, contract);
        });
    }

    /** What somebody puts a name under. */
    interface Agreement {
        Uni<Void> put(Signatures.Signer signer, ChangeRequest request, Contract contract);
    }

    /**
     * Does a step that names the document.
     *
     * <p>Fails with a 428 rejection without {@code ifMatch}, with a 412 one when it names another document.
     */
    Uni<ChangeRequest> agree(
            Caller caller, String name, UUID id, @Nullable String ifMatch, Action action, Agreement agreement) {
        return locked(caller, id, (request, contract) -> {
            refuseWithoutDocument(request, action, caller);
            return shown(request, ifMatch)
                    .invoke(() -> ChangeLifeCycle.TABLE.require(request, action, caller))
                    .map(document -> new Signatures.Signer(caller, name, document.textSha256()))
                    .chain(signer -> agreement.put(signer, request, contract));
        });
    }

    /** A change of contacts has nothing to put a name under. */
    private static void refuseWithoutDocument(ChangeRequest request, Action action, Caller caller) {
        if (!request.kind().isAmendment()) {
            ChangeLifeCycle.TABLE.require(request, action, caller);
        }
    }

    /** The document of the request, held against the one that a person was shown. */
    Uni<ContractDocument> shown(ChangeRequest request, @Nullable String ifMatch) {
        return documents
                .requireOfChange(request.id())
                .invoke(document -> ShownDocument.match(
                        ifMatch, document, "readChangeDocument", "/change-requests/" + request.id() + "/document"));
    }

    private Uni<ChangeRequest> locked(Caller caller, UUID id, BiFunction<ChangeRequest, Contract, Uni<Void>> step) {
        return requests.contractOf(caller, id)
                .chain(contract -> contracts.lock(caller, contract))
                .chain(contract -> requests.get(caller, id).call(request -> step.apply(request, contract)));
    }
}
