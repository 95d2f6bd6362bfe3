package dev.cspmesh.contract.signature;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.document.ContractDocument;
import dev.cspmesh.kit.response.Responses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person was shown before signing or approving: the contract by its version, or its document by its hash. */
final class ShownContract {

    private ShownContract() {}

    /**
     * Holds an {@code If-Match} header against the contract and the document that is being signed.
     *
     * @throws dev.cspmesh.kit.problem.Rejected 428 without the header, 412 when it names neither
     */
    static void match(@Nullable String ifMatch, Contract contract, ContractDocument document) {
        boolean isDocument = Optional.ofNullable(ifMatch)
                .map(String::strip)
                .filter(("\"" + document.sha256() + "\"")::equals)
                .isPresent();
        if (!isDocument) {
            Responses.match(ifMatch, contract.version());
        }
    }
}
