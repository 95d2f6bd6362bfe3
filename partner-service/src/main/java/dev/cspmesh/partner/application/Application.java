package dev.cspmesh.partner.application;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.partner.Contact;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company's wish to become a partner, from submission to decision. */
@Entity
@Table(name = "application")
public class Application {

    @Id
    private UUID id;

    @Embedded
    private Company company;

    @Embedded
    @AttributeOverride(name = "firstName", column = @Column(name = "contact_first_name"))
    @AttributeOverride(name = "lastName", column = @Column(name = "contact_last_name"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
    private Contact contact;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "decision_due_on")
    private LocalDate decisionDueOn;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private String reason = "";

    @Column(name = "partner_id")
    private @Nullable String partnerId;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    private Application(UUID id, Company company, Contact contact, Instant now) {
        this.id = id;
        this.company = company;
        this.contact = contact;
        this.status = ApplicationStatus.SUBMITTED;
        this.submittedAt = now;
        this.decisionDueOn = ApplicationRules.decisionDueOn(now, company.country());
    }

    /** A new application; its decision is due in the applicant's own calendar. */
    public static Application submit(UUID id, Company company, Contact contact, Clock clock) {
        return new Application(id, company, contact, clock.instant());
    }

    /** VMware takes the application up. */
    public void review() {
        moveTo(ApplicationStatus.UNDER_REVIEW);
    }

    /** VMware says yes; the company becomes the partner with this number. */
    public void approve(String newPartnerId, Clock clock) {
        moveTo(ApplicationStatus.APPROVED);
        partnerId = newPartnerId;
        decidedAt = clock.instant();
    }

    /** VMware says no, with a reason that the applicant can read. */
    public void reject(String why, Clock clock) {
        moveTo(ApplicationStatus.REJECTED);
        reason = why;
        decidedAt = clock.instant();
    }

    private void moveTo(ApplicationStatus next) {
        ApplicationRules.transition(this, next).map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
        status = next;
    }

    /** True when the decision should have been taken by now; flagged, never decided by the clock. */
    public boolean isOverdue(Clock clock) {
        return decidedAt == null
                && ApplicationRules.today(clock.instant(), company.country()).isAfter(decisionDueOn);
    }

    public UUID id() {
        return id;
    }

    public Company company() {
        return company;
    }

    public Contact contact() {
        return contact;
    }

    public ApplicationStatus status() {
        return status;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public LocalDate decisionDueOn() {
        return decisionDueOn;
    }

    public String reason() {
        return reason;
    }

    public Optional<String> partnerId() {
        return Optional.ofNullable(partnerId);
    }

    public long version() {
        return version;
    }
}
