package dev.cspmesh.contract.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who signed which document; when stands in {@link Milestones}. Persons are subjects of their tokens, documents are
 * named by their SHA-256; both are empty until it has happened.
 */
@Embeddable
public record Seals(
        @Column(name = "signed_by") String signedBy,
        @Column(name = "signed_document") String signedDocument,
        @Column(name = "countersigned_by") String countersignedBy,
        @Column(name = "countersigned_document") String countersignedDocument,
        @Column(name = "approved_by") String approvedBy) {

    static final Seals NONE = new Seals("", "", "", "", "");

    /**
     * One signature.
     *
     * @param person who signs
     * @param document SHA-256 of the document that is signed
     */
    public record Seal(String person, String document) {}

    Seals signed(Seal seal) {
        return new Seals(seal.person(), seal.document(), countersignedBy, countersignedDocument, approvedBy);
    }

    Seals countersigned(Seal seal) {
        return new Seals(signedBy, signedDocument, seal.person(), seal.document(), approvedBy);
    }

    Seals approved(String person) {
        return new Seals(signedBy, signedDocument, countersignedBy, countersignedDocument, person);
    }
}
