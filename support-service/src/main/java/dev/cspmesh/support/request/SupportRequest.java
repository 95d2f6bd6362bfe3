package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.lifecycle.Transition;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.note.NoteText;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question and the work on its answer, between a customer and its CSP or between a CSP and VMware. It has no field for
 * a customer; the customer who asked is kept apart. {@link RequestLifeCycle} says what may be done.
 */
@Entity
@Table(name = "support_request")
public class SupportRequest {

    @Id
    private UUID id;

    @Embedded
    private RequestParties parties;

    @Embedded
    private RequestContent content;

    @Enumerated(EnumType.STRING)
    private RequestLevel level;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Column(name = "search_reference")
    private @Nullable UUID searchReference;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Embedded
    private ResponseClock clock;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "escalated_at")
    private @Nullable Instant escalatedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SupportRequest() {}

    private SupportRequest(UUID id, RequestParties parties, RequestContent content, Instant openedAt, Instant dueAt) {
        this.id = id;
        this.parties = parties;
        this.content = content;
        this.level = parties.firstLevel();
        this.status = RequestStatus.ACKNOWLEDGED;
        this.openedAt = openedAt;
        this.changedAt = openedAt;
        this.clock = new ResponseClock(dueAt);
    }

    /**
     * Somebody opens a request.
     *
     * @throws dev.cspmesh.kit.problem.Rejected if a rule of {@link RequestIntake} refuses
     */
    public static SupportRequest open(UUID id, RequestIntake intake, FirstResponse targets, Instant now) {
        Rejection.refuse(intake.refusal());
        RequestParties parties = RequestParties.of(intake.opener(), intake.content(), intake.entitlement());
        Instant due = targets.dueAt(intake.content().severity(), now);
        SupportRequest request = new SupportRequest(id, parties, intake.content(), now, due);
        request.searchReference = intake.searchReference().orElse(null);
        return request;
    }

    /** What is published about a new request. */
    public RequestEvent.Opened opened() {
        return new RequestEvent.Opened(head(), content.severity(), content.product(), openedAt, clock.dueAt());
    }

    /**
     * The CSP takes a customer's request to VMware; the request itself stays with the CSP, at its second level.
     *
     * @param vendorRequestId the request that the CSP opens for it
     */
    public RequestEvent.Escalated escalate(Caller caller, UUID vendorRequestId, Instant now) {
        status = RequestLifeCycle.TABLE.next(this, RequestLifeCycle.ESCALATE, caller);
        level = RequestLevel.L2;
        escalatedAt = now;
        changedAt = now;
        return new RequestEvent.Escalated(head(), vendorRequestId);
    }

    /** The caller moves the request on. Resolving or rejecting without a public note before is an answer too. */
    public List<RequestEvent> transition(Caller caller, Action action, FirstResponse targets, Instant now) {
        Transition<SupportRequest, RequestStatus> row =
                RequestLifeCycle.TABLE.transition(this, action, sideOf(caller).role());
        Rejection.refuse(RequestRules.reopensInTime(this, action, now));
        List<RequestEvent> events = new ArrayList<>();
        RequestStatus next = row.to();
        clock.turn(next, content.severity(), targets, now);
        if (!clock.isAnswered() && (next == RequestStatus.RESOLVED || next == RequestStatus.REJECTED)) {
            events.add(answered(now));
        }
        status = next;
        changedAt = now;
        resolvedAt = next == RequestStatus.RESOLVED ? now : resolvedAt;
        events.add(new RequestEvent.StatusChanged(row.event(), head(), row.from(), next, now));
        return events;
    }

    /** The caller writes a note by itself: a public one of the requester also ends the waiting for it. */
    public List<RequestEvent> note(Caller caller, NoteText note, FirstResponse targets, Instant now) {
        List<RequestEvent> events = new ArrayList<>(addNote(caller, note, now));
        if (status == RequestStatus.PENDING && sideOf(caller) == Side.REQUESTER && note.isPublic()) {
            events.addAll(transition(caller, RequestLifeCycle.CONTINUE, targets, now));
        }
        return events;
    }

    /** The caller writes a note, alone or with a transition: a public one of the answerer is an answer. */
    public List<RequestEvent> addNote(Caller caller, NoteText note, Instant now) {
        status = RequestLifeCycle.TABLE.next(this, RequestLifeCycle.WRITE_NOTE, caller);
        changedAt = note.isPublic() ? now : changedAt;
        List<RequestEvent> events = new ArrayList<>();
        events.add(new RequestEvent.NoteWritten(head(), caller.participant(), note.visibility(), now));
        if (sideOf(caller) == Side.ANSWERER && note.isPublic()) {
            events.add(answered(now));
        }
        return events;
    }

    private RequestEvent.Answered answered(Instant now) {
        boolean first = !clock.isAnswered();
        clock.answer(now);
        boolean inTime = first && clock.isInTime(now);
        return new RequestEvent.Answered(head(), now, first, inTime);
    }

    private RequestEvent.Head head() {
        return new RequestEvent.Head(id, level, parties.desk(), parties.partnerId());
    }

    /** The side of a caller who may see this request. */
    Side sideOf(Caller caller) {
        return caller.is(parties.openedBy()) ? Side.REQUESTER : Side.ANSWERER;
    }

    /** What VMware would read of this note; nothing when it stays between the CSP and its customer. */
    public Optional<String> textVisibleToVendor(Caller caller, NoteText note) {
        boolean visible = level == RequestLevel.VENDOR && sideOf(caller) == Side.REQUESTER && note.isPublic();
        return visible ? Optional.of(note.text()) : Optional.empty();
    }

    /** True for a request between a customer and its CSP. */
    boolean isOfCustomer() {
        return parties.openedBy() == Participant.CUSTOMER;
    }

    boolean isReopenable(Instant now) {
        return resolvedAt != null && !now.isAfter(resolvedAt.plus(RequestRules.REOPEN_WINDOW));
    }

    public UUID id() {
        return id;
    }

    public RequestParties parties() {
        return parties;
    }

    public RequestContent content() {
        return content;
    }

    public RequestLevel level() {
        return level;
    }

    public RequestStatus status() {
        return status;
    }

    public Optional<UUID> searchReference() {
        return Optional.ofNullable(searchReference);
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When it was last moved on, escalated, or got a note that both sides read. */
    public Instant changedAt() {
        return changedAt;
    }

    public ResponseClock clock() {
        return clock;
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    public long version() {
        return version;
    }
}
