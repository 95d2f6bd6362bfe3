package dev.cspmesh.navigator.terms;

import dev.cspmesh.kit.caller.Caller;
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

    private @Nullable String sha256;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected TermsOfService() {}

    private TermsOfService(UUID id, String partnerId, String title, String text, Instant now) {
        this.id = id;
        this.partnerId = partnerId;
        this.title = title;
        this.text = text;
        this.status = TermsStatus.DRAFT;
        this.changedAt = now;
    }

    public static TermsOfService draft(UUID id, String partnerId, String title, String text, Clock clock) {
        return new TermsOfService(id, partnerId, title, text, clock.instant());
    }

    /** The event of a new draft. */
    public TermsEvent drafted() {
        return new TermsEvent.Drafted(TermsEvent.Head.of(this), changedAt);
    }

    public TermsEvent edit(Caller provider, String newTitle, String newText, Clock clock) {
        status = TermsLifeCycle.TABLE.next(this, TermsLifeCycle.EDIT, provider);
        title = newTitle;
        text = newText;
        changedAt = clock.instant();
        return new TermsEvent.Edited(TermsEvent.Head.of(this), changedAt);
    }

    /**
     * From now on customers can accept the text, and nobody can change it.
     *
     * @param number counts this partner's publications from 1
     */
    public TermsEvent publish(Caller provider, int number, Clock clock) {
        status = TermsLifeCycle.TABLE.next(this, TermsLifeCycle.PUBLISH, provider);
        versionNumber = number;
        sha256 = hash(title, text);
        changedAt = clock.instant();
        publishedAt = changedAt;
        return new TermsEvent.Published(TermsEvent.Head.of(this), number, sha256);
    }

    /** A customer accepts what is published now. */
    public TermsAcceptance accept(Caller customer, UUID acceptanceId, String person, Clock clock) {
        TermsLifeCycle.TABLE.require(this, TermsLifeCycle.ACCEPT, customer);
        return TermsAcceptance.of(acceptanceId, this, UUID.fromString(customer.party()), person, clock);
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

    /** Of title, a line feed and text in UTF-8, in hex; nothing while it is a draft. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** When it was made or last moved on. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
