package dev.cspmesh.contract.agreement;

import dev.cspmesh.contract.eligibility.Eligibility;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commit contract: the promise of an MSRP spend per month for one service. What changes its promise once it is in
 * force comes through a change request and ends in one of the verbs here.
 */
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
    private Promise promise;

    @Column(name = "billing_zone")
    private String billingZone;

    @Column(name = "is_default")
    private boolean isDefault;

    @Embedded
    private @Nullable Prepayment prepayment;

    @Column(name = "balance_low")
    private boolean balanceLow;

    @Embedded
    private ContractContact contact;

    @Embedded
    private Seals seals;

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
        this.type = subject.type();
        this.status = AgreementStatus.DRAFT;
        this.promise = Promise.of(subject);
        this.billingZone = subject.billingZone();
        this.prepayment = subject.prepayment().orElse(null);
        this.contact = subject.contact();
        this.seals = Seals.NONE;
        this.milestones = Milestones.drafted(now, effectiveAt(subject.term(), subject.billingZone()));
    }

    /**
     * A new draft. Underage will be billed (ours, see docs/domain.md, billing).
     *
     * @throws dev.cspmesh.kit.problem.Rejected if the zone or the start breaks a rule
     */
    public static Agreement draft(
            UUID id, String number, Parties parties, Subject subject, StartBounds bounds, Clock clock) {
        refuse(AgreementRules.isZone(subject.billingZone()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(subject.billingZone()));
        refuse(AgreementRules.startsNear(subject.term().startsOn(), today, bounds));
        refuse(AgreementRules.prepaysEnough(subject));
        return new Agreement(id, number, parties, subject, clock.instant());
    }

    /** The CSP commits to another level or term while nobody has signed. */
    public TermEvent.Edited edit(Subject wish, StartBounds bounds, Clock clock) {
        refuse(AgreementRules.allows(this, AgreementAction.EDIT));
        refuse(AgreementRules.startsNear(wish.term().startsOn(), today(clock), bounds));
        refuse(AgreementRules.prepaysEnough(wish));
        promise = Promise.of(wish);
        prepayment = wish.prepayment().orElse(null);
        milestones = milestones.effective(effectiveAt(wish.term(), billingZone));
        return new TermEvent.Edited(TermEvent.Head.of(this), clock.instant());
    }

    /** The fact that this contract was drafted. */
    public TermEvent.Drafted drafted() {
        return new TermEvent.Drafted(TermEvent.Head.of(this), milestones.draftedAt());
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
     * Refuses unless the partner may make a new promise for the service.
     *
     * @throws dev.cspmesh.kit.problem.Rejected naming each missing condition
     */
    public void requireEligible(Eligibility eligibility, String partnerService) {
        refuse(AgreementRules.mayTransact(this, eligibility, partnerService));
    }

    /**
     * The CSP signs.
     *
     * @param eligibility partner-service's answer for this partner and service, asked just now
     * @param partnerService where the partner can satisfy what is missing
     */
    public AgreementEvent.Signed sign(Seals.Seal seal, Eligibility eligibility, String partnerService, Clock clock) {
        requireSignable();
        requireEligible(eligibility, partnerService);
        moveTo(AgreementStatus.PENDING_SIGNATURE);
        Instant now = clock.instant();
        seals = seals.signed(seal);
        milestones = milestones.signed(now);
        return AgreementEvent.Signed.of(this, now);
    }

    /**
     * The aggregator signs too.
     *
     * @param asksVmware whether the commitment has reached the threshold; a special price is always asked for
     */
    public AgreementEvent.Countersigned countersign(Seals.Seal seal, boolean asksVmware, Clock clock) {
        moveTo(AgreementStatus.PENDING_APPROVAL);
        Instant now = clock.instant();
        seals = seals.countersigned(seal);
        milestones = milestones.countersigned(now);
        return AgreementEvent.Countersigned.of(this, asksVmware || promise.specialPrice(), now);
    }

    /**
     * VMware approves: the contract is in force at once when its first day has come, else it waits for that day.
     *
     * @param first whether the partner has no default contract for the service yet
     */
    public AgreementEvent approve(String person, boolean first, Clock clock) {
        moveTo(AgreementStatus.PENDING_EFFECTIVE_DATE);
        Instant now = clock.instant();
        seals = seals.approved(person);
        milestones = milestones.approved(now);
        return isDue(now) ? activate(first, clock) : AgreementEvent.Approved.of(this, now);
    }

    /**
     * Below the threshold and at the level's own price both signatures are enough.
     *
     * @return the fact that it is in force, if its first day has come
     */
    public Optional<AgreementEvent> passWithoutApproval(boolean first, Clock clock) {
        moveTo(AgreementStatus.PENDING_EFFECTIVE_DATE);
        return isDue(clock.instant()) ? Optional.of(activate(first, clock)) : Optional.empty();
    }

    /** The first day has come. The first contract of a partner for a service is its default (docs/domain.md, contract). */
    public AgreementEvent.Activated activate(boolean first, Clock clock) {
        Instant now = clock.instant();
        refuse(AgreementRules.isIn(this, AgreementStatus.PENDING_EFFECTIVE_DATE));
        refuse(AgreementRules.hasBegun(this, now));
        moveTo(AgreementStatus.ACTIVE);
        milestones = milestones.activated(now);
        isDefault = first;
        return AgreementEvent.Activated.of(this, now);
    }

    /** The window in which the CSP can renew opens. */
    public TermEvent.RenewalWindowOpened openRenewalWindow(Clock clock) {
        moveTo(AgreementStatus.PENDING_EXPIRATION);
        return new TermEvent.RenewalWindowOpened(TermEvent.Head.of(this), term().endsOn(), clock.instant());
    }

    /** The term is over and nobody renewed it. */
    public TermEvent.Expired expire(Clock clock) {
        refuse(AgreementRules.isOver(this, clock.instant()));
        moveTo(AgreementStatus.EXPIRED);
        end(clock);
        return new TermEvent.Expired(TermEvent.Head.of(this), term().endsOn(), clock.instant());
    }

    /** The CSP leaves early: from that day on nothing more is promised. */
    public TermEvent.Terminating terminate(LocalDate on, Clock clock) {
        moveTo(AgreementStatus.PENDING_TERMINATION);
        promise = promise.endingOn(on);
        return new TermEvent.Terminating(TermEvent.Head.of(this), on, promise.remainingFrom(on), clock.instant());
    }

    /** The day of the early end has come. */
    public TermEvent.Terminated endEarly(Clock clock) {
        LocalDate on = promise.lastsUntil();
        moveTo(AgreementStatus.TERMINATED);
        end(clock);
        return new TermEvent.Terminated(
                TermEvent.Head.of(this),
                on,
                promise.remainingFrom(on),
                promise.earlyTerminationBilled(),
                clock.instant());
    }

    private void end(Clock clock) {
        isDefault = false;
        milestones = milestones.ended(clock.instant());
    }

    /** Another level from a month on. */
    public TermEvent.Changed changeLevel(PinnedLevel next, YearMonth from, Clock clock) {
        promise = promise.changed(from, next);
        return TermEvent.Changed.of(this, from.atDay(1), clock.instant());
    }

    /** The level that a renewal takes unless it names another. */
    public TermEvent.Changed keepForRenewal(String levelCode, Clock clock) {
        promise = promise.renewingAt(levelCode);
        return TermEvent.Changed.of(this, term().endsOn(), clock.instant());
    }

    /** Goes on after its end. The level of the renewal counts from there; until then the present one does. */
    public TermEvent.Changed renew(int months, PinnedLevel next, Clock clock) {
        LocalDate from = term().endsOn();
        refuse(AgreementRules.isIn(this, AgreementStatus.PENDING_EXPIRATION));
        moveTo(AgreementStatus.ACTIVE);
        promise = promise.renewed(months, next);
        return TermEvent.Changed.of(this, from, clock.instant());
    }

    /** The level of a renewal has come into force. */
    public void takeLevelOf(YearMonth month) {
        promise = promise.in(month);
    }

    /** More money in advance. */
    public TermEvent.Changed topUp(BigDecimal more, Clock clock) {
        prepayment = prepayment().orElseThrow().plus(more);
        balanceLow = false;
        return TermEvent.Changed.of(this, today(clock), clock.instant());
    }

    /** Somebody else answers for the contract. */
    public TermEvent.Changed amendContact(ContractContact next, Clock clock) {
        contact = next;
        return TermEvent.Changed.of(this, today(clock), clock.instant());
    }

    /** The parties are told once, until a top-up, that a prepaid balance has reached the trigger. */
    public Optional<TermEvent.BalanceLow> spent(BigDecimal spend, Clock clock) {
        Optional<Prepayment> low = prepayment().filter(paid -> !balanceLow && paid.isLowAfter(spend));
        balanceLow = balanceLow || low.isPresent();
        return low.map(paid -> new TermEvent.BalanceLow(
                TermEvent.Head.of(this),
                Money.rounded(paid.paid().subtract(spend), level().currency()),
                clock.instant()));
    }

    /** New subscriptions to the service pin this contract from now on, or no longer. */
    public TermEvent.DefaultChanged becomeDefault(boolean now, Clock clock) {
        isDefault = now;
        return new TermEvent.DefaultChanged(TermEvent.Head.of(this), now, clock.instant());
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

    /**
     * Refuses unless the state allows this.
     *
     * @throws dev.cspmesh.kit.problem.Rejected naming what is allowed instead
     */
    public void require(AgreementAction action) {
        refuse(AgreementRules.allows(this, action));
    }

    private void moveTo(AgreementStatus next) {
        refuse(AgreementRules.leadsTo(this, next));
        status = next;
    }

    /** The requests that this caller may make now. */
    public List<NextAction> allowedActions(Caller caller) {
        return status.actions().stream()
                .filter(action -> action.isOpenTo(caller.participant()))
                .map(action -> action.step(id))
                .toList();
    }

    /** True unless another contract of the partner is the one that new subscriptions to the service pin. */
    public boolean takesNewSubscriptions() {
        return isDefault || !status.isInForce();
    }

    /** True when the first day has come in the billing zone. */
    public boolean isDue(Instant now) {
        return !now.isBefore(milestones.effectiveAt());
    }

    private static Instant effectiveAt(Term term, String zone) {
        return term.startsOn().atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    /** The moment at which its days begin. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(billingZone)).toInstant();
    }

    /** Today in the billing zone. */
    public LocalDate today(Clock clock) {
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

    public AgreementType type() {
        return type;
    }

    public AgreementStatus status() {
        return status;
    }

    /** What is promised, at which price and until when. */
    public Promise promise() {
        return promise;
    }

    /** The level that counts now. */
    public PinnedLevel level() {
        return promise.level();
    }

    public Term term() {
        return promise.term();
    }

    public String billingZone() {
        return billingZone;
    }

    /** True when this is the contract that the partner's new subscriptions to the service pin. */
    public boolean isDefault() {
        return isDefault;
    }

    /** What is paid in advance; only a PREPAID contract has it. */
    public Optional<Prepayment> prepayment() {
        return Optional.ofNullable(prepayment);
    }

    public ContractContact contact() {
        return contact;
    }

    public Seals seals() {
        return seals;
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
