package dev.cspmesh.contract.document;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.commit.Signatures;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract as it was written down once, for good. */
@Entity
@Table(name = "contract_document")
public class ContractDocument {

    @EmbeddedId
    private Key key;

    @Column(name = "change_request_id")
    private @Nullable UUID changeRequest;

    private String html;
    private String sha256;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "signed_html")
    private @Nullable String signedHtml;

    @Column(name = "signed_sha256")
    private @Nullable String signedSha256;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected ContractDocument() {}

    private ContractDocument(Key key, @Nullable UUID changeRequest, String html, Instant madeAt) {
        this.key = key;
        this.changeRequest = changeRequest;
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

    static ContractDocument write(Contract contract, int revision, PartyNames.Named parties, Instant now) {
        return new ContractDocument(
                new Key(contract.id(), revision),
                null,
                ContractDocumentRenderer.write(contract, revision, parties),
                now);
    }

    static ContractDocument write(
            Contract contract, Amendment amendment, int revision, PartyNames.Named parties, Instant now) {
        return new ContractDocument(
                new Key(contract.id(), revision),
                amendment.changeRequest(),
                amendment.write(contract, revision, parties),
                now);
    }

    /** All have agreed: from now on it is shown together with the signatures. */
    void conclude(Signatures signatures, Instant now) {
        signedHtml = DocumentPage.signed(html, sha256, signatures);
        signedSha256 = hash(signedHtml);
        signedAt = now;
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

    /** As it is shown: the text, and under it the signatures when all have agreed. */
    public String html() {
        return Optional.ofNullable(signedHtml).orElse(html);
    }

    /** Names the bytes that are shown. */
    public String sha256() {
        return Optional.ofNullable(signedSha256).orElse(sha256);
    }

    /** Names the bytes of the text, which the signatures name. */
    public String textSha256() {
        return sha256;
    }

    /** True for the entity tag with which it was shown, with the signatures or without. */
    boolean isNamedBy(String tag) {
        return tag.equals("\"" + sha256 + "\"") || tag.equals("\"" + sha256() + "\"");
    }

    /** The text without the signatures: what was signed. */
    ContractDocument textOnly() {
        return new ContractDocument(key, changeRequest, html, madeAt);
    }

    /** The change that it amends the contract by; empty for the contract itself. */
    public Optional<UUID> changeRequest() {
        return Optional.ofNullable(changeRequest);
    }

    public Instant madeAt() {
        return madeAt;
    }
}
