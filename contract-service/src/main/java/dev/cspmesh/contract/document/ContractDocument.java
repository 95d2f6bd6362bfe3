package dev.cspmesh.contract.document;

import dev.cspmesh.contract.commit.Contract;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A contract as it was written down once, for good. */
@Entity
@Immutable
@Table(name = "contract_document")
public class ContractDocument {

    @EmbeddedId
    private Key key;

    private String html;
    private String sha256;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected ContractDocument() {}

    private ContractDocument(Key key, String html, Instant madeAt) {
        this.key = key;
        this.html = html;
        this.sha256 = hash(html);
        this.madeAt = madeAt;
    }

    /**
     * Which document.
     *
     * @param revision 1 is what was signed first; each change of the terms adds one
     */
    @Embeddable
    public record Key(@Column(name = "contract_id") UUID contractId, int revision) {}

    static ContractDocument write(Contract contract, int revision, Instant now) {
        return new ContractDocument(
                new Key(contract.id(), revision), ContractDocumentRenderer.write(contract, revision), now);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public int revision() {
        return key.revision();
    }

    public String html() {
        return html;
    }

    /** Names the document's bytes. */
    public String sha256() {
        return sha256;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
