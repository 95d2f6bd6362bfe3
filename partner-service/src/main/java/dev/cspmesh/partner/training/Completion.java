package dev.cspmesh.partner.training;

import dev.cspmesh.partner.profile.PartnerEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A course that a person of a partner has completed, recorded by VMware's training authority. */
@Entity
@Table(name = "completion")
public class Completion {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private String partnerId;

    private String course;
    private String person;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    private String evidence;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Completion() {}

    private Completion(UUID id, String partnerId, Course course, Evidence record, Instant recordedAt) {
        this.id = id;
        this.partnerId = partnerId;
        this.course = course.code();
        this.person = record.person();
        this.completedOn = record.completedOn();
        this.expiresOn = record.completedOn().plusMonths(course.validMonths());
        this.evidence = record.evidence();
        this.recordedAt = recordedAt;
    }

    /** What VMware's training authority saw. */
    public record Evidence(String person, LocalDate completedOn, String evidence) {}

    static Completion record(UUID id, String partnerId, Course course, Evidence record, Instant now) {
        return new Completion(id, partnerId, course, record, now);
    }

    PartnerEvent.TrainingCompleted recorded() {
        return new PartnerEvent.TrainingCompleted(partnerId, course, completedOn, expiresOn);
    }

    PartnerEvent.TrainingExpiring expiring() {
        return new PartnerEvent.TrainingExpiring(partnerId, course, expiresOn);
    }

    PartnerEvent.TrainingExpired expired() {
        return new PartnerEvent.TrainingExpired(partnerId, course, expiresOn);
    }

    String partnerId() {
        return partnerId;
    }

    UUID id() {
        return id;
    }

    String course() {
        return course;
    }

    String person() {
        return person;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    String evidence() {
        return evidence;
    }
}
