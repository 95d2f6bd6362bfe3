package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.document.ContractDocument;
import dev.cspmesh.contract.document.ContractDocuments;
import dev.cspmesh.contract.document.ShownDocument;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The document that is signed now, or that is shown of what is agreed, held against the one that a person was shown. */
@ApplicationScoped
class ShownContract {

    private final ContractDocuments documents;

    ShownContract(ContractDocuments documents) {
        this.documents = documents;
    }

    /** Fails with a 428 rejection without {@code ifMatch}, with a 412 one when it names another document. */
    Uni<ContractDocument> document(Contract contract, @Nullable String ifMatch) {
        return documents
                .newest(contract)
                .invoke(document -> ShownDocument.match(
                        ifMatch, document, "readContractDocument", "/contracts/" + contract.id() + "/document"));
    }
}
