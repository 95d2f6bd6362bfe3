package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.problem.Rejection.Step;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A commit contract: the promise of an MSRP spend per month for one service. */
@Entity
@Table(name = "agreement")
public class Agreement {

    @Id
    private UUID id;

    private String number;

    @Embedded
    private Parties parties;

    private String service;

    @Enumerated(EnumType.STRING)
    private AgreementType type;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    @Embedded
    private PinnedLevel level;

    @Embedded
    private Term term;

    @Column(name = "billing_zone")
    private String billingZone;

    @Column(name = "underage_billed")
    private boolean underageBilled;

    @Column(name = "is_default")
    private boolean isDefault;

    @Embedded
    private Milestones milestones;

    private String reason = "";

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    private Agreement(UUID id, String number, Parties parties, Subject subject, Instant now) {
        this.id = id;
        this.number = number;
        this.parties = parties;
        this.service = subject.service();
        this.type = AgreementType.COMMIT;
        this.status = AgreementStatus.DRAFT;
        this.level = subject.level();
        this.term = subject.term();
        this.billingZone = subject.billingZone();
        this.underageBilled = true;
        this.milestones = Milestones.drafted(now, effectiveAt(subject.term(), subject.billingZone()));
    }

    /** What is contracted. */
    public record Subject(String service, PinnedLevel level, Term term, String billingZone) {}

    /**
     * A new draft. Underage will be billed (ours, see DOMAIN.md, billing).
     *
     * @throws dev.cspmesh.kit.problem.Rejected if the zone or the start breaks a rule
     */
    public static Agreement draft(
            UUID id, String number, Parties parties, Subject subject, StartBounds bounds, Clock clock) {
        refuse(AgreementRules.isZone(subject.billingZone()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(subject.billingZone()));
        refuse(AgreementRules.startsNear(subject.term().startsOn(), today, bounds));
        return new Agreement(id, number, parties, subject, clock.instant());
    }

    /** The CSP commits to another level or term while nobody has signed. */
    public void edit(PinnedLevel newLevel, Term newTerm, StartBounds bounds, Clock clock) {
        refuse(AgreementRules.allows(this, AgreementAction.EDIT));
        refuse(AgreementRules.startsNear(newTerm.startsOn(), today(clock), bounds));
        level = newLevel;
        term = newTerm;
        milestones = milestones.effective(effectiveAt(newTerm, billingZone));
    }

    /**
     * Refuses unless the CSP may sign now, so that nobody is asked about a contract that cannot be signed anyway.
     *
     * @throws dev.cspmesh.kit.problem.Rejected in any state but a draft
     */
    public void requireSignable() {
        refuse(AgreementRules.allows(this, AgreementAction.SIGN));
    }

    /**
     * The CSP signs.
     *
     * @param eligibility partner-service's answer for this partner and service, asked just now
     * @param partnerService where the partner can satisfy what is missing
     */
    public AgreementEvent.Signed sign(Eligibility eligibility, String partnerService, Clock clock) {
        requireSignable();
        refuse(AgreementRules.mayTransact(this, eligibility, partnerService));
        moveTo(AgreementStatus.PENDING_SIGNATURE);
        Instant now = clock.instant();
        milestones = milestones.signed(now);
        return AgreementEvent.Signed.of(this, now);
    }

    /** The aggregator signs too. */
    public AgreementEvent.Countersigned countersign(Clock clock) {
        moveTo(AgreementStatus.PENDING_APPROVAL);
        Instant now = clock.instant();
        milestones = milestones.countersigned(now);
        return AgreementEvent.Countersigned.of(this, now);
    }

    /**
     * VMware approves: the contract is in force at once when its first day has come, else it waits for that day.
     *
     * @param first whether the partner has no default contract for the service yet
     */
    public AgreementEvent approve(boolean first, Clock clock) {
        moveTo(AgreementStatus.PENDING_EFFECTIVE_DATE);
        Instant now = clock.instant();
        milestones = milestones.approved(now);
        return isDue(now) ? activate(first, clock) : AgreementEvent.Approved.of(this, now);
    }

    /** The first day has come. The first contract of a partner for a service is its default (DOMAIN.md, contract). */
    public AgreementEvent.Activated activate(boolean first, Clock clock) {
        Instant now = clock.instant();
        refuse(AgreementRules.hasBegun(this, now));
        moveTo(AgreementStatus.ACTIVE);
        milestones = milestones.activated(now);
        isDefault = first;
        return AgreementEvent.Activated.of(this, now);
    }

    /** The aggregator or VMware says no, with a reason that the CSP can read. */
    public AgreementEvent.Rejected reject(Caller by, String why, Clock clock) {
        moveTo(AgreementStatus.REJECTED);
        reason = why;
        return AgreementEvent.Rejected.of(this, by.participant(), clock.instant());
    }

    /** The CSP takes the contract back before it is in force. */
    public AgreementEvent.Withdrawn withdraw(Clock clock) {
        moveTo(AgreementStatus.WITHDRAWN);
        return AgreementEvent.Withdrawn.of(this, clock.instant());
    }

    private void moveTo(AgreementStatus next) {
        refuse(AgreementRules.leadsTo(this, next));
        status = next;
    }

    /** The requests that this caller may make now. */
    public List<Step> allowedActions(Caller caller) {
        return status.actions().stream()
                .filter(action -> action.isOpenTo(caller.participant()))
                .map(action -> action.step(id))
                .toList();
    }

    /** MSRP spend promised for each month of the term. */
    public List<MinimumCommit> minimumCommits() {
        return MinimumCommit.schedule(term, level);
    }

    /** True unless another contract of the partner is the one that new subscriptions to the service pin. */
    public boolean takesNewSubscriptions() {
        return isDefault || status != AgreementStatus.ACTIVE;
    }

    /** True when the first day has come in the billing zone. */
    public boolean isDue(Instant now) {
        return !now.isBefore(milestones.effectiveAt());
    }

    private static Instant effectiveAt(Term term, String zone) {
        return term.startsOn().atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    private LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(billingZone));
    }

    private static void refuse(Optional<Rejection> rejection) {
        rejection.map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
    }

    public UUID id() {
        return id;
    }

    /** The public number, given once. */
    public String number() {
        return number;
    }

    public String partnerId() {
        return parties.partnerId();
    }

    public String aggregatorId() {
        return parties.aggregatorId();
    }

    public String service() {
        return service;
    }

    /** True: spend below the commitment becomes a line of the month's order, discounted like the rest (ours). */
    public boolean isUnderageBilled() {
        return underageBilled;
    }

    public AgreementType type() {
        return type;
    }

    public AgreementStatus status() {
        return status;
    }

    public PinnedLevel level() {
        return level;
    }

    public Term term() {
        return term;
    }

    public String billingZone() {
        return billingZone;
    }

    /** True when this is the contract that the partner's new subscriptions to the service pin. */
    public boolean isDefault() {
        return isDefault;
    }

    public Milestones milestones() {
        return milestones;
    }

    /** Why it was rejected; empty unless it was. */
    public String reason() {
        return reason;
    }

    public long version() {
        return version;
    }
}
