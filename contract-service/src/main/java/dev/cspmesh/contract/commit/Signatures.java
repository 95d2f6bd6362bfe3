package dev.cspmesh.contract.commit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who signed which document; when stands in {@link Milestones}. Persons are subjects of their tokens, documents are
 * named by their SHA-256; both are absent until it has happened.
 */
@Embeddable
public record Signatures(
        @Column(name = "signed_by") @Nullable String signedBy,
        @Column(name = "signed_document") @Nullable String signedDocument,
        @Column(name = "countersigned_by") @Nullable String countersignedBy,
        @Column(name = "countersigned_document") @Nullable String countersignedDocument,
        @Column(name = "approved_by") @Nullable String approvedBy) {

    static final Signatures NONE = new Signatures(null, null, null, null, null);

    Signatures signed(String person, String document) {
        return new Signatures(person, document, countersignedBy, countersignedDocument, approvedBy);
    }

    Signatures countersigned(String person, String document) {
        return new Signatures(signedBy, signedDocument, person, document, approvedBy);
    }

    Signatures approved(String person) {
        return new Signatures(signedBy, signedDocument, countersignedBy, countersignedDocument, person);
    }
}
