package dev.cspmesh.partner.application;

import static dev.cspmesh.partner.application.ApplicationLifeCycle.ANSWER;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.APPLICANT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.APPROVE;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.ASK;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.EDIT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.FLAG_OVERDUE;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.REJECT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.REMIND;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.REVIEW;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.SUBMIT;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.TABLE;
import static dev.cspmesh.partner.application.ApplicationLifeCycle.WITHDRAW;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.partner.person.Contact;
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

/** A company's application to become a partner, from the first draft to the decision. */
@Entity
@Table(name = "application")
public class Application {

    @Id
    private UUID id;

    @Embedded
    private Company company;

    @Column(name = "legal_key")
    private String legalKey;

    @Embedded
    @AttributeOverride(name = "firstName", column = @Column(name = "contact_first_name"))
    @AttributeOverride(name = "lastName", column = @Column(name = "contact_last_name"))
    @AttributeOverride(name = "email", column = @Column(name = "contact_email"))
    @AttributeOverride(name = "phone", column = @Column(name = "contact_phone"))
    private Contact contact;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column(name = "access_key_hash")
    private String accessKeyHash;

    private @Nullable String question;
    private @Nullable String answer;
    private @Nullable String reason;
    private boolean overdue;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "decision_due_on")
    private @Nullable LocalDate decisionDueOn;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "partner_id")
    private @Nullable String partnerId;

    @Column(name = "partner_left")
    private boolean partnerLeft;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    private Application(UUID id, Company company, Contact contact, OneTimeSecret key, Instant now) {
        this.id = id;
        this.company = company;
        this.legalKey = company.legalKey();
        this.contact = contact;
        this.accessKeyHash = key.hash();
        this.status = ApplicationStatus.DRAFT;
        this.changedAt = now;
    }

    /** A new draft, which only its key opens. */
    public static Application draft(UUID id, Company company, Contact contact, OneTimeSecret key, Clock clock) {
        return new Application(id, company, contact, key, clock.instant());
    }

    /** The applicant goes on filling in the form. */
    public ApplicationEvent.Edited edit(Company newCompany, Contact newContact, Clock clock) {
        move(TABLE.next(this, EDIT, APPLICANT), clock);
        company = newCompany;
        legalKey = newCompany.legalKey();
        contact = newContact;
        return new ApplicationEvent.Edited(id, clock.instant());
    }

    /** The form goes to VMware; its decision is due in the applicant's own calendar. */
    public ApplicationEvent.Submitted submit(Clock clock) {
        move(TABLE.next(this, SUBMIT, APPLICANT), clock);
        submittedAt = clock.instant();
        decisionDueOn = ApplicationRules.decisionDueOn(clock.instant(), company.country());
        return new ApplicationEvent.Submitted(id, company.country(), decisionDueOn);
    }

    /** VMware takes the application up. */
    public ApplicationEvent.ReviewStarted review(Caller caller, Clock clock) {
        move(TABLE.next(this, REVIEW, caller), clock);
        return new ApplicationEvent.ReviewStarted(id, clock.instant());
    }

    /** VMware asks the applicant something; the clock goes on. */
    public ApplicationEvent.InformationRequested ask(Caller caller, String what, Clock clock) {
        move(TABLE.next(this, ASK, caller), clock);
        question = what;
        answer = null;
        return new ApplicationEvent.InformationRequested(id, clock.instant());
    }

    /** The applicant answers, and the review goes on. */
    public ApplicationEvent.InformationGiven answer(String what, Clock clock) {
        move(TABLE.next(this, ANSWER, APPLICANT), clock);
        answer = what;
        return new ApplicationEvent.InformationGiven(id, clock.instant());
    }

    /** The applicant takes it back before a decision. */
    public ApplicationEvent.Withdrawn withdraw(Clock clock) {
        move(TABLE.next(this, WITHDRAW, APPLICANT), clock);
        overdue = false;
        return new ApplicationEvent.Withdrawn(id, clock.instant());
    }

    /** The day has come by whose end VMware decides. */
    public ApplicationEvent.DecisionDue remind() {
        status = TABLE.next(this, REMIND);
        return new ApplicationEvent.DecisionDue(id, decisionDueOn().orElseThrow());
    }

    /** The day is over on which the decision was due; flagged, never decided by the clock. */
    public ApplicationEvent.Overdue flagOverdue(Clock clock) {
        move(TABLE.next(this, FLAG_OVERDUE), clock);
        overdue = true;
        return new ApplicationEvent.Overdue(id, decisionDueOn().orElseThrow());
    }

    /** VMware says yes; the company becomes the partner with this number. */
    public ApplicationEvent.Approved approve(Caller caller, String newPartnerId, Clock clock) {
        move(TABLE.next(this, APPROVE, caller), clock);
        partnerId = newPartnerId;
        decidedAt = changedAt;
        overdue = false;
        return new ApplicationEvent.Approved(id, newPartnerId, clock.instant());
    }

    /** VMware says no, with a reason that the applicant can read. */
    public ApplicationEvent.Rejected reject(Caller caller, String why, Clock clock) {
        move(TABLE.next(this, REJECT, caller), clock);
        reason = why;
        decidedAt = changedAt;
        overdue = false;
        return new ApplicationEvent.Rejected(id, why);
    }

    private void move(ApplicationStatus next, Clock clock) {
        status = next;
        changedAt = clock.instant();
    }

    /** True for the key that this application was sent with. */
    public boolean opensWith(OneTimeSecret key) {
        return key.hash().equals(accessKeyHash);
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

    /** What VMware asked last; empty unless it did. */
    public Optional<String> question() {
        return Optional.ofNullable(question);
    }

    /** What the applicant answered to it. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** True once the clock has flagged it; what is decided is not. */
    public boolean isFlagged() {
        return overdue;
    }

    /** When somebody did something with it last. */
    Instant changedAt() {
        return changedAt;
    }

    /** Empty in a draft. */
    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    /** Empty in a draft. */
    public Optional<LocalDate> decisionDueOn() {
        return Optional.ofNullable(decisionDueOn);
    }

    /** Why it was rejected. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> partnerId() {
        return Optional.ofNullable(partnerId);
    }

    public long version() {
        return version;
    }
}
