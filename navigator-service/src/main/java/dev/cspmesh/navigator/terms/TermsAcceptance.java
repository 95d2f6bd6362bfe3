package dev.cspmesh.navigator.terms;

import dev.cspmesh.navigator.customer.CustomerActions;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A customer's acceptance: which text, by its hash, who and when. It never changes. */
@Entity
@Table(name = "terms_acceptance")
public class TermsAcceptance {

    @Id
    private UUID id;

    @Column(name = "terms_id")
    private UUID termsId;

    @Column(name = "customer_organization_id")
    private UUID customerOrganizationId;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "version_number")
    private int versionNumber;

    private String sha256;

    private String person;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @SuppressWarnings("NullAway.Init")
    protected TermsAcceptance() {}

    private TermsAcceptance(UUID id, TermsOfService terms, UUID customerOrganizationId, String person, Instant now) {
        this.id = id;
        this.termsId = terms.id();
        this.customerOrganizationId = customerOrganizationId;
        this.partnerId = terms.partnerId();
        this.versionNumber = terms.versionNumber().orElseThrow();
        this.sha256 = terms.sha256().orElseThrow();
        this.person = person;
        this.acceptedAt = now;
    }

    static TermsAcceptance of(UUID id, TermsOfService terms, UUID customerOrganizationId, String person, Clock clock) {
        return new TermsAcceptance(id, terms, customerOrganizationId, person, clock.instant());
    }

    public TermsEvent accepted() {
        var head = new TermsEvent.Head(
                termsId,
                partnerId,
                CustomerActions.ofProvider(customerOrganizationId, CustomerActions.ACTIVATE_SERVICE));
        return new TermsEvent.Accepted(head, versionNumber, customerOrganizationId, acceptedAt);
    }

    public UUID id() {
        return id;
    }

    public UUID termsId() {
        return termsId;
    }

    public UUID customerOrganizationId() {
        return customerOrganizationId;
    }

    public int versionNumber() {
        return versionNumber;
    }

    public String sha256() {
        return sha256;
    }

    public String person() {
        return person;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
