package dev.cspmesh.contract.enquiry;

import dev.cspmesh.kit.caller.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A CSP's question to sales about a service that is not integrated with Navigator. */
@Entity
@Table(name = "sales_enquiry")
public class SalesEnquiry {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "partner_id")
    private String partnerId;

    @Formula("(select p.legal_name from company_projection p where p.party_id = partner_id)")
    private @Nullable String partnerName;

    private String service;
    private String question;

    @Enumerated(EnumType.STRING)
    private EnquiryStatus status;

    private @Nullable String assignee;
    private @Nullable String answer;

    @Column(name = "opportunity_id")
    private @Nullable UUID opportunityId;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SalesEnquiry() {}

    /**
     * What is asked.
     *
     * @param opportunity the won deal that led to it
     */
    record Question(String service, String text, Optional<UUID> opportunity) {}

    /** A new enquiry of this partner. */
    SalesEnquiry(UUID id, String reference, String partnerId, Question question, Clock clock) {
        this.id = id;
        this.reference = reference;
        this.partnerId = partnerId;
        this.service = question.service();
        this.question = question.text();
        this.opportunityId = question.opportunity().orElse(null);
        this.status = EnquiryStatus.NEW;
        this.takenAt = clock.instant();
        this.changedAt = takenAt;
    }

    EnquiryEvent.Taken taken() {
        return new EnquiryEvent.Taken(id, reference, partnerId, service, takenAt);
    }

    /** Somebody at VMware looks after it from now on. */
    EnquiryEvent.Assigned assign(Caller caller, String to, Clock clock) {
        status = EnquiryLifeCycle.TABLE.next(this, EnquiryLifeCycle.ASSIGN, caller);
        assignee = to;
        changedAt = clock.instant();
        return new EnquiryEvent.Assigned(id, reference, partnerId, to, clock.instant());
    }

    /** It is answered. */
    EnquiryEvent.Answered answer(Caller caller, String text, Clock clock) {
        status = EnquiryLifeCycle.TABLE.next(this, EnquiryLifeCycle.ANSWER, caller);
        answer = text;
        answeredAt = clock.instant();
        changedAt = answeredAt;
        return new EnquiryEvent.Answered(id, reference, partnerId, clock.instant());
    }

    public UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    String partnerId() {
        return partnerId;
    }

    /** The partner's legal name, if it is known. */
    Optional<String> partnerName() {
        return Optional.ofNullable(partnerName);
    }

    String service() {
        return service;
    }

    String question() {
        return question;
    }

    EnquiryStatus status() {
        return status;
    }

    /** Who looks after it, once it is assigned. */
    Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** The answer, once there is one. */
    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** The won deal that led to it, if one did. */
    Optional<UUID> opportunityId() {
        return Optional.ofNullable(opportunityId);
    }

    Instant takenAt() {
        return takenAt;
    }

    /** When it changed last. */
    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
