package dev.cspmesh.contract.enquiry;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    private String service;
    private String question;

    @Enumerated(EnumType.STRING)
    private EnquiryStatus status;

    private String assignee = "";
    private String answer = "";

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SalesEnquiry() {}

    /** A new enquiry of this partner. */
    SalesEnquiry(UUID id, String reference, String partnerId, String service, String question, Clock clock) {
        this.id = id;
        this.reference = reference;
        this.partnerId = partnerId;
        this.service = service;
        this.question = question;
        this.status = EnquiryStatus.NEW;
        this.takenAt = clock.instant();
    }

    EnquiryEvent.Taken taken() {
        return new EnquiryEvent.Taken(id, reference, partnerId, service, takenAt);
    }

    /** Somebody at VMware looks after it from now on. */
    EnquiryEvent.Assigned assign(String to, Clock clock) {
        moveTo(EnquiryStatus.ASSIGNED);
        assignee = to;
        return new EnquiryEvent.Assigned(id, reference, partnerId, to, clock.instant());
    }

    /** It is answered. */
    EnquiryEvent.Answered answer(String text, Clock clock) {
        moveTo(EnquiryStatus.ANSWERED);
        answer = text;
        answeredAt = clock.instant();
        return new EnquiryEvent.Answered(id, reference, partnerId, clock.instant());
    }

    private void moveTo(EnquiryStatus next) {
        EnquiryRules.leadsTo(this, next).map(Rejection::rejected).ifPresent(rejected -> {
            throw rejected;
        });
        status = next;
    }

    /** The requests that this participant may make now. */
    List<NextAction> allowedActions(Participant participant) {
        if (participant != Participant.VMWARE) {
            return List.of();
        }
        String self = "/sales-enquiries/" + id;
        return switch (status) {
            case NEW -> List.of(new NextAction("assignEnquiry", "POST", self + "/assignment"));
            case ASSIGNED ->
                List.of(
                        new NextAction("answerEnquiry", "POST", self + "/answer"),
                        new NextAction("assignEnquiry", "POST", self + "/assignment"));
            case ANSWERED -> List.of();
        };
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

    String service() {
        return service;
    }

    String question() {
        return question;
    }

    EnquiryStatus status() {
        return status;
    }

    String assignee() {
        return assignee;
    }

    String answer() {
        return answer;
    }

    Instant takenAt() {
        return takenAt;
    }

    long version() {
        return version;
    }
}
