package dev.cspmesh.contract.document;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** What a person was shown before signing or approving: the document, by its hash. */
public final class ShownDocument {

    private ShownDocument() {}

    /**
     * Holds an {@code If-Match} header against the document that is being signed.
     *
     * @param read where the document is read
     * @throws dev.cspmesh.kit.problem.Rejected 428 without the header, 412 when it names another document
     */
    public static void match(@Nullable String ifMatch, ContractDocument document, String operation, String read) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Rejection.of(
                            CommonProblems.PRECONDITION_REQUIRED,
                            "A signature or an approval names the document that was shown.")
                    .field("header:If-Match", "is missing", "the ETag of the document")
                    .step(operation, "GET", read)
                    .rejected();
        }
        if (!document.isNamedBy(ifMatch.strip())) {
            throw Rejection.of(
                            CommonProblems.EDITED_MEANWHILE,
                            "What you name is not the document as it is now; read it before you sign.")
                    .field("header:If-Match", "names " + ifMatch.strip(), "the ETag of the document")
                    .step(operation, "GET", read)
                    .rejected();
        }
    }
}
