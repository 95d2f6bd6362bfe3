package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner's own terms of service: a draft until published, then immutable with a hash. */
@Entity
@Table(name = "terms_of_service")
public class TermsOfService {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private String partnerId;

    private String title;

    private String text;

    @Enumerated(EnumType.STRING)
    private TermsStatus status;

    @Column(name = "version_number")
    private @Nullable Integer versionNumber;

    private String sha256 = "";

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected TermsOfService() {}

    private TermsOfService(UUID id, String partnerId, String title, String text) {
        this.id = id;
        this.partnerId = partnerId;
        this.title = title;
        this.text = text;
        this.status = TermsStatus.DRAFT;
    }

    public static TermsOfService draft(UUID id, String partnerId, String title, String text) {
        return new TermsOfService(id, partnerId, title, text);
    }

    public void edit(String newTitle, String newText) {
        Rejection.refuse(TermsRules.editable(this));
        title = newTitle;
        text = newText;
    }

    /**
     * From now on customers can accept the text, and nobody can change it.
     *
     * @param number counts this partner's publications from 1
     */
    public TermsEvent publish(int number, Clock clock) {
        Rejection.refuse(TermsRules.transition(this, TermsStatus.PUBLISHED));
        status = TermsStatus.PUBLISHED;
        versionNumber = number;
        sha256 = hash(title, text);
        publishedAt = clock.instant();
        return new TermsEvent.Published(id, partnerId, number, sha256);
    }

    /** A customer accepts what is published now. */
    public TermsAcceptance accept(UUID acceptanceId, UUID customerOrganizationId, String person, Clock clock) {
        Rejection.refuse(TermsRules.acceptable(this));
        return TermsAcceptance.of(acceptanceId, this, customerOrganizationId, person, clock);
    }

    private static String hash(String title, String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((title + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID id() {
        return id;
    }

    public String partnerId() {
        return partnerId;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public TermsStatus status() {
        return status;
    }

    /** Counts the partner's publications from 1; nothing while it is a draft. */
    public Optional<Integer> versionNumber() {
        return Optional.ofNullable(versionNumber);
    }

    /** Of title, a line feed and text in UTF-8, in hex; empty while it is a draft. */
    public String sha256() {
        return sha256;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public long version() {
        return version;
    }
}
