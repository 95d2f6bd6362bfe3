package dev.cspmesh.contract.commit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who signed which document; when stands in {@link Milestones}. Persons are subjects of their tokens, documents are
 * named by their SHA-256; both are empty until it has happened.
 */
@Embeddable
public record Signatures(
        @Column(name = "signed_by") String signedBy,
        @Column(name = "signed_document") String signedDocument,
        @Column(name = "countersigned_by") String countersignedBy,
        @Column(name = "countersigned_document") String countersignedDocument,
        @Column(name = "approved_by") String approvedBy) {

    static final Signatures NONE = new Signatures("", "", "", "", "");

    /**
     * One signature.
     *
     * @param person who signs
     * @param document SHA-256 of the document that is signed
     */
    public record Seal(String person, String document) {}

    Signatures signed(Seal seal) {
        return new Signatures(seal.person(), seal.document(), countersignedBy, countersignedDocument, approvedBy);
    }

    Signatures countersigned(Seal seal) {
        return new Signatures(signedBy, signedDocument, seal.person(), seal.document(), approvedBy);
    }

    Signatures approved(String person) {
        return new Signatures(signedBy, signedDocument, countersignedBy, countersignedDocument, person);
    }
}
