package dev.cspmesh.support.request;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.support.desk.FirstResponse;
import dev.cspmesh.support.request.RequestEvent.Answered;
import dev.cspmesh.support.request.RequestEvent.Escalated;
import dev.cspmesh.support.request.RequestEvent.Opened;
import dev.cspmesh.support.request.RequestEvent.Resolved;
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
 * a customer; see {@link Requester}.
 */
@Entity
@Table(name = "support_request")
public class SupportRequest {

    @Id
    private UUID id;

    @Embedded
    private Place place;

    @Embedded
    private Issue issue;

    @Enumerated(EnumType.STRING)
    private RequestLevel level;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Column(name = "search_reference")
    private @Nullable UUID searchReference;

    @Column(name = "opened_at")
    private Instant openedAt;

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

    private SupportRequest(UUID id, Place place, Issue issue, Instant openedAt, Instant dueAt) {
        this.id = id;
        this.place = place;
        this.issue = issue;
        this.level = place.firstLevel();
        this.status = RequestStatus.ACKNOWLEDGED;
        this.openedAt = openedAt;
        this.clock = new ResponseClock(dueAt);
    }

    /**
     * Somebody asks.
     *
     * @throws dev.cspmesh.kit.problem.Rejected if a rule of {@link Opening} refuses
     */
    static SupportRequest open(UUID id, Opening opening, FirstResponse targets, Instant now) {
        RequestRules.require(opening.policies());
        Place place = Place.of(opening.opener(), opening.issue(), opening.standing());
        Instant due = targets.dueAt(opening.issue().severity(), now);
        SupportRequest request = new SupportRequest(id, place, opening.issue(), now, due);
        request.searchReference = opening.searchReference().orElse(null);
        return request;
    }

    /** What is told of a new request. */
    Opened opened() {
        return new Opened(
                id, level, issue.severity(), place.desk(), issue.product(), place.partnerId(), openedAt, clock.dueAt());
    }

    /**
     * The CSP takes a customer's request to VMware; the request itself stays with the CSP, at its second level.
     *
     * @param vendorRequestId the request that the CSP opens for it
     */
    Escalated escalate(UUID vendorRequestId, Instant now) {
        RequestRules.require(
                List.of(() -> RequestRules.isWithTheCsp(this, Side.ANSWERER), () -> RequestRules.isNotEscalated(this)));
        level = RequestLevel.L2;
        escalatedAt = now;
        return new Escalated(id, vendorRequestId, place.partnerId());
    }

    /** A side moves the request on. Resolving or rejecting without a word before is an answer too. */
    List<RequestEvent> move(Side side, RequestStatus next, FirstResponse targets, Instant now) {
        RequestRules.require(List.of(
                () -> RequestRules.isEdge(this, side, next), () -> RequestRules.reopensInTime(this, next, now)));
        List<RequestEvent> facts = new ArrayList<>();
        clock.turn(next, issue.severity(), targets, now);
        if (!clock.isAnswered() && (next == RequestStatus.RESOLVED || next == RequestStatus.REJECTED)) {
            facts.add(answered(now));
        }
        status = next;
        if (next == RequestStatus.RESOLVED) {
            resolvedAt = now;
            facts.add(new Resolved(id, level, place.desk(), place.partnerId(), now));
        }
        return facts;
    }

    /** A side writes a note by itself: what who asked says in public also ends the waiting for it. */
    List<RequestEvent> note(Side side, NoteVisibility visibility, FirstResponse targets, Instant now) {
        List<RequestEvent> facts = new ArrayList<>(say(side, visibility, now));
        if (status == RequestStatus.PENDING && side == Side.REQUESTER && visibility == NoteVisibility.PUBLIC) {
            facts.addAll(move(side, RequestStatus.IN_PROGRESS, targets, now));
        }
        return facts;
    }

    /** A side says something, alone or with a move: what who answers says in public is an answer. */
    List<RequestEvent> say(Side side, NoteVisibility visibility, Instant now) {
        RequestRules.require(List.of(() -> RequestRules.takesNotes(this, side)));
        boolean answers = side == Side.ANSWERER && visibility == NoteVisibility.PUBLIC;
        return answers ? List.of(answered(now)) : List.of();
    }

    private Answered answered(Instant now) {
        boolean first = !clock.isAnswered();
        clock.answer(now);
        boolean inTime = first && clock.isInTime(now);
        return new Answered(id, level, place.desk(), place.partnerId(), now, first, inTime);
    }

    /** The side on which a caller stands who may see this request. */
    Side sideOf(Caller caller) {
        return caller.is(place.openedBy()) ? Side.REQUESTER : Side.ANSWERER;
    }

    /** What VMware would read of these words; nothing when they stay between the CSP and its customer. */
    String heardByVmware(Caller caller, Note.Words words) {
        boolean heard = level == RequestLevel.VENDOR
                && sideOf(caller) == Side.REQUESTER
                && words.visibility() == NoteVisibility.PUBLIC;
        return heard ? words.text() : "";
    }

    boolean isWithTheCsp() {
        return level != RequestLevel.VENDOR && !LifeCycle.isOver(status) && status != RequestStatus.RESOLVED;
    }

    boolean isReopenable(Instant now) {
        return resolvedAt != null && !now.isAfter(resolvedAt.plus(RequestRules.REOPEN_WINDOW));
    }

    public UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    Issue issue() {
        return issue;
    }

    RequestLevel level() {
        return level;
    }

    RequestStatus status() {
        return status;
    }

    Optional<UUID> searchReference() {
        return Optional.ofNullable(searchReference);
    }

    Instant openedAt() {
        return openedAt;
    }

    ResponseClock clock() {
        return clock;
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    Optional<Instant> escalatedAt() {
        return Optional.ofNullable(escalatedAt);
    }

    long version() {
        return version;
    }
}
